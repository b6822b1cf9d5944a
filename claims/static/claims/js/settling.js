// After a swap: focus and the announcement, in this one place.
// The swapped root says what to announce (`data-said`); what should take the focus carries `data-focus`.

export function announce(words) {
  const live = document.querySelector("#said");
  live.textContent = "";
  requestAnimationFrame(() => { live.textContent = words; });
}

export function settle(then) {
  document.body.addEventListener("htmx:afterSettle", (event) => {
    const root = event.detail.target?.isConnected ? event.detail.target : document.getElementById(event.detail.target?.id);
    then();
    if (!root || event.detail.elt?.hasAttribute("hx-swap-oob")) return;
    if (root.dataset.said) announce(root.dataset.said);
    root.querySelector("[data-focus]")?.focus({ preventScroll: true });
  });
  // The server cannot be reached, or broke: say so where the eye is, and lose nothing of what was typed.
  for (const [name, words] of [
    ["htmx:sendError", "The server cannot be reached. Nothing was saved; try again."],
    ["htmx:responseError", "Something broke on the server. Nothing was saved; try again."],
  ]) {
    document.body.addEventListener(name, () => {
      const place = document.querySelector("#problem");
      place.replaceChildren(Object.assign(document.createElement("p"), { className: "err", textContent: words }));
    });
  }
  document.body.addEventListener("htmx:beforeRequest", () => document.querySelector("#problem").replaceChildren());
}
