// What EveryPageIT asks of a page, beside axe, which is there before this.
window.pageCheck = (() => {
  const withoutColours = { 'color-contrast': { enabled: false } };
  const words = rule => rule.id + ': ' + rule.help + ' ' + rule.nodes.slice(0, 3).map(node => node.html).join(' ');
  const violations = async (where, what) =>
    (await axe.run(where, { resultTypes: ['violations'], ...what })).violations.map(words);

  // One element for each way in which words are styled: styles come from elements, classes and states alone.
  const styledWords = () => {
    const found = new Map();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      if (!texts.currentNode.data.trim()) continue;
      let style = '';
      for (let at = element; at && at !== document.body; at = at.parentElement) {
        const states = ['disabled', 'aria-current', 'aria-selected', 'aria-disabled', 'scope', 'type']
          .filter(state => at.hasAttribute(state)).map(state => state + '=' + at.getAttribute(state));
        style += [at.localName, at.className, ...states].join(' ') + '<';
      }
      if (!found.has(style)) found.set(style, element);
    }
    return found;
  };

  return {
    look: async tags => ({
      title: document.title,
      headings: document.querySelectorAll('h1').length,
      violations: await violations(document, { runOnly: { type: 'tag', values: tags }, rules: withoutColours }),
      styles: [...styledWords().keys()],
    }),
    contrast: styles => {
      const found = styledWords();
      return violations({ include: styles.map(style => found.get(style)) }, { runOnly: ['color-contrast'] });
    },
    // The elements that stick out to the right, where the page can be scrolled sideways.
    tooWide: () => {
      const all = document.scrollingElement;
      if (all.scrollWidth <= all.clientWidth) return [];
      return [...document.querySelectorAll('body *')]
        .filter(one => one.getBoundingClientRect().right > all.clientWidth + 1)
        .slice(0, 5)
        .map(one => one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40));
    },
  };
})();
