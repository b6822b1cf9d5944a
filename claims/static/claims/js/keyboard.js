// Keys: an element says which one it answers to by `data-key`; the list under `?` is written in the page.
// A link or button is pressed, a radio chosen, a text field entered. Capitals are typed with shift.

const TYPED = "textarea, select, input:not([type=radio], [type=checkbox], [type=submit], [type=button])";

function visible(element) {
  return element.getClientRects().length > 0 || element.matches("input[type=radio]");
}

function press(element) {
  if (element.matches(TYPED)) {
    element.focus();
    if (element.matches("textarea")) element.setSelectionRange(element.value.length, element.value.length);
  }
  else if (element.matches("input")) {
    element.focus();
    element.click();
  } else if (element.matches("summary")) {
    element.parentElement.open = true;
    (element.parentElement.querySelector(TYPED) ?? element).focus();
  } else element.click();
}

export function listen(dialog) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.isComposing || dialog.open) return;
    if (event.target.matches(TYPED)) {
      // Enter sends a reason, as it sends any one-line field; shift and Enter makes a line.
      if (event.key === "Enter" && !event.shiftKey && event.target.matches("textarea[data-enter-sends]")) {
        event.preventDefault();
        event.target.form.requestSubmit();
      } else if (event.key === "Escape") event.target.blur();
      return;
    }
    // a link or button that has the focus answers to Enter itself
    if (event.key === "Enter" && event.target !== document.body) return;
    const wanted = [...document.querySelectorAll("[data-key]")].filter((element) => element.dataset.key === event.key);
    const element = wanted.find((candidate) => !candidate.disabled && visible(candidate));
    if (!element) return;
    event.preventDefault();
    press(element);
  });
}
