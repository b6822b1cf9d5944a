// The matrix by keyboard: one tab stop, arrows from cell to cell, Enter opens a cell, Escape closes it again.

const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

export function matrix() {
  const body = document.querySelector(".matrix tbody");
  if (!body) return;
  const grid = () => [...body.rows].filter((row) => row.getClientRects().length).map((row) => [...row.querySelectorAll(".ca")]);
  const open = () => document.querySelector("#cell:not([hidden])");
  let last = body.querySelector(".ca");
  for (const link of body.querySelectorAll(".ca")) link.tabIndex = link === last ? 0 : -1;
  const hold = (link) => {
    if (last) last.tabIndex = -1;
    link.tabIndex = 0;
    last = link;
  };
  const close = () => {
    const empty = Object.assign(document.createElement("div"), { id: "cell", className: "cellp", hidden: true });
    open().replaceWith(empty);
    last?.focus();
  };
  body.addEventListener("focusin", (event) => {
    if (event.target.matches(".ca")) hold(event.target);
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest(".cellp-close")) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const within = body.contains(event.target) || open()?.contains(event.target);
    if (!within) return;
    if (event.key === "Escape" && open()) {
      event.preventDefault();
      close();
    }
    const step = STEPS[event.key];
    if (!step || !last) return;
    const cells = grid();
    const row = cells.findIndex((links) => links.includes(last));
    const next = cells[row + step[0]]?.[cells[row].indexOf(last) + step[1]];
    if (!next) return;
    event.preventDefault();
    next.focus();
    if (open()) next.click();
  });
}
