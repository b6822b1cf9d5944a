// Moves the marks of the claim in hand in article and ledger, so that choosing a claim swaps the claim alone.
// The page arrives with the right marks; this only follows the claim that stands in `#claim`.

const has = (element, key, number) => (element.dataset[key] ?? "").split(" ").includes(number);
let held = null;

function current(element, on) {
  if (on) element.setAttribute("aria-current", "true");
  else element.removeAttribute("aria-current");
}

function follow(element, number, address) {
  // Words of several claims lead to the next of them each time.
  const owners = (element.dataset.o ?? "").split(" ");
  if (owners.length < 2) return;
  const next = owners[(owners.indexOf(number) + 1) % owners.length];
  const there = address.replace(/\d+$/, next);
  element.setAttribute("href", there);
  element.setAttribute("hx-get", there);
}

function moveFlag(article, first, number, mark) {
  const flag = article.querySelector(".flag");
  if (!flag || !first) return;
  flag.querySelector("b").textContent = number;
  const sign = flag.querySelector(".sign");
  sign.setAttribute("class", `sign is-${mark}`);
  sign.querySelector("use").setAttribute("href", `#s-${mark}`);
  first.before(flag);
}

export function hold() {
  const claim = document.querySelector("#claim[data-number]");
  const article = document.querySelector("#article");
  if (!claim || !article) return;
  const { number, mark } = claim.dataset;
  const address = new URL(claim.dataset.address, location.href).pathname;
  let first = null;
  for (const seg of article.querySelectorAll(".seg")) {
    const own = has(seg, "o", number);
    const mine = own || has(seg, "b", number);
    seg.classList.toggle("in-hand", mine);
    seg.classList.toggle("says", !mine && has(seg, "a", number));
    if (seg.href) {
      seg.tabIndex = own ? 0 : -1;
      current(seg, own);
      follow(seg, number, address);
    }
    if (own && !first) first = seg;
  }
  // A verdict changes the line under the claim's words, and its sign in the ledger (which the answer brings along).
  for (const link of document.querySelectorAll("#ledger .lm")) {
    const on = link.dataset.n === number;
    current(link, on);
    link.tabIndex = on ? 0 : -1;
    for (const u of article.querySelectorAll(`.u[data-n="${link.dataset.n}"]`)) {
      if (u.dataset.mark === link.dataset.mark) continue;
      u.classList.replace(`u-${u.dataset.mark}`, `u-${link.dataset.mark}`);
      u.dataset.mark = link.dataset.mark;
    }
  }
  for (const line of document.querySelectorAll("#ledger .lr.here")) line.classList.remove("here");
  document.querySelector("#ledger .lm[aria-current]")?.closest(".lr").classList.add("here");
  moveFlag(article, first, number, mark);
  if (held !== number) {
    first?.scrollIntoView({ block: "nearest" });
    document.querySelector("#ledger .lm[aria-current]")?.scrollIntoView({ block: "nearest" });
  }
  held = number;
}
