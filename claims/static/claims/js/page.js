// What every page does: says what changed, opens the list of keys, and leaves the rest to its own modules.
// Nothing here decides anything: without it every link and form still works.
import { listen } from "./keyboard.js";
import { settle } from "./settling.js";
import { hold } from "./marks.js";
import { quoting } from "./quoting.js";
import { ticking } from "./ticking.js";
import { matrix } from "./matrix.js";

const keys = document.querySelector("#keys");

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) document.getElementById(opener.dataset.opens).showModal();
  const fold = event.target.closest(".fold");
  if (fold) fold.setAttribute("aria-expanded", String(!fold.closest(".claim").classList.toggle("small")));
  for (const menu of document.querySelectorAll(".menu[open]")) if (!menu.contains(event.target)) menu.open = false;
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll(".menu[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

for (const button of document.querySelectorAll("button[data-opens][hidden]")) button.hidden = false;
listen(keys);
settle(hold);
hold();
quoting();
ticking();
matrix();
