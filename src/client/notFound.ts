/**
 * Puts first what the page of a wrong address says in the language of that address: the one whose
 * home stands furthest down the same path.
 */
const sections = [...document.querySelectorAll<HTMLElement>('[data-home]')];
const homeOf = ({ dataset }: HTMLElement) => dataset['home'] ?? '';
const own = sections
  .filter((one) => location.pathname.startsWith(homeOf(one)))
  .toSorted((a, b) => homeOf(b).length - homeOf(a).length)[0];
const title = own?.querySelector('h1, h2')?.textContent;
if (own && title && own !== sections[0]) {
  own.parentElement?.prepend(own);
  document.title = title;
}
