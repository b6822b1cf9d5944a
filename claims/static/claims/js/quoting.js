// Marking words in a report with the pointer or the caret. A browser counts UTF-16 units: they are sent as they are,
// with the sentence that they are counted in, and the server turns them into code points in one tested function.

function unitsBefore(sentence, node, offset) {
  const range = document.createRange();
  range.setStart(sentence, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

function words(sentences, from, to) {
  const texts = sentences.map((sentence) => sentence.textContent);
  texts[texts.length - 1] = texts.at(-1).slice(0, to);
  texts[0] = texts[0].slice(from);
  return texts.join(" ").trim();
}

const sentenceOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(".words");

function marked(report) {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const sentences = [...report.querySelectorAll(".words")].filter((sentence) => range.intersectsNode(sentence));
  const touched = sentences.filter((sentence) => {
    const from = sentence.contains(range.startContainer) ? unitsBefore(sentence, range.startContainer, range.startOffset) : 0;
    const to = sentence.contains(range.endContainer) ? unitsBefore(sentence, range.endContainer, range.endOffset) : Infinity;
    return to > from && from < sentence.textContent.length;
  });
  if (!touched.length) return null;
  const [first, last] = [touched[0], touched.at(-1)];
  const from = sentenceOf(range.startContainer) === first ? unitsBefore(first, range.startContainer, range.startOffset) : 0;
  const to = sentenceOf(range.endContainer) === last ? unitsBefore(last, range.endContainer, range.endOffset) : last.textContent.length;
  return { place: `${first.dataset.index}.${from}-${last.dataset.index}.${to}`, words: words(touched, from, to), range: range.cloneRange() };
}

export function quoting() {
  const report = document.querySelector("#report");
  const form = document.querySelector("#quote");
  if (!report || !form) return;
  const places = form.elements.places;
  const list = form.querySelector(".pieces");
  const pieces = [];
  const show = () => {
    places.value = pieces.map((piece) => piece.place).join(" ");
    list.hidden = !pieces.length;
    list.querySelector("q").textContent = pieces.map((piece) => piece.words).join(" […] ");
    if (CSS.highlights) CSS.highlights.set("marked", new Highlight(...pieces.map((piece) => piece.range)));
  };
  const take = () => {
    const piece = marked(report);
    if (!piece || pieces.some((other) => other.place === piece.place)) return;
    pieces.push(piece);
    document.getSelection().removeAllRanges();
    show();
  };
  for (const button of form.querySelectorAll("[data-takes]")) {
    button.hidden = false;
    // the press would take the focus, and with it the marked words
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("click", take);
  }
  form.querySelector("[data-clears]").addEventListener("click", () => {
    pieces.length = 0;
    show();
  });
  form.addEventListener("submit", take);
}
