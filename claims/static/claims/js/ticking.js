// Splitting off asks for quotations that are not ticked: while all are, its button is closed.

export function ticking() {
  const form = document.querySelector("#decide");
  const split = form?.querySelector("[data-splits]");
  if (!split) return;
  const ticks = [...form.elements].filter((element) => element.name === "take");
  const show = () => {
    const off = ticks.filter((tick) => !tick.checked).length;
    split.disabled = !off || off === ticks.length;
  };
  form.addEventListener("change", show);
  show();
}
