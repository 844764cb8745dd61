/** In the contents of a page, the part is marked that the reader is at. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
const parts = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));

/** How many pixels down the window a part has begun: a link leads its part to the top. */
const readingLine = 64;

function mark(): void {
  const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  const begun = parts.filter((part) => part && part.getBoundingClientRect().top <= readingLine);
  const at = isAtEnd ? parts.length - 1 : parts.indexOf(begun.at(-1) ?? null);
  for (const [index, link] of links.entries())
    if (index === at) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
}

if (links.length > 0) {
  let asked = 0;
  const ask = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(mark);
  };
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask);
  mark();
}
