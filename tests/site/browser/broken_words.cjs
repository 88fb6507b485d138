/** Words of letters alone that stand on two lines: a column is too narrow for what it holds. Runs within the page. */
exports.brokenWords = () => {
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const broken = new Set();
  const range = document.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.parentElement.checkVisibility() || text.parentElement.closest("code, nav") || getComputedStyle(text.parentElement).hyphens === "auto") continue;
    for (const { 0: word, index } of text.data.matchAll(/\p{L}{3,20}/gu)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (range.getClientRects().length > 1) broken.add(word);
    }
  }
  return [...broken];
};
