// Splitting off asks for quotations that are not ticked: while all are, its button is closed and nobody
// is asked what the others go back to.

export function ticking() {
  const form = document.querySelector("#decide");
  const split = form?.querySelector("[data-splits]");
  if (!split) return;
  const apart = form.querySelector(".odo-s");
  const ticks = [...form.elements].filter((element) => element.name === "take");
  const show = () => {
    const off = ticks.filter((tick) => !tick.checked).length;
    split.disabled = !off || off === ticks.length;
    if (apart) apart.hidden = split.disabled;
    apart?.querySelectorAll("input, select").forEach((field) => (field.disabled = split.disabled));
  };
  form.addEventListener("change", show);
  show();
}
