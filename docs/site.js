// The theme makes the copy button of every block of code a landmark without a name. A screen reader needs one, and each another.
new MutationObserver(() => {
  for (const [index, nav] of document.querySelectorAll("nav.md-code__nav").entries())
    if (!nav.ariaLabel) nav.ariaLabel = `Code ${index + 1}`;
}).observe(document.body, { childList: true, subtree: true });
