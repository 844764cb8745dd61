/**
 * An embedded figure that is asked for as of a day (`?v=`): goes to its page where that day is
 * kept, and else says that what it shows is another.
 */
const asked = new URLSearchParams(location.search).get('v');
const notice = document.querySelector<HTMLElement>('[data-kept]');
if (asked && notice) {
  const kept = new Map(
    (notice.dataset.kept ?? '').split(' ').map((pair) => pair.split('=') as [string, string]),
  );
  const day =
    kept.get(asked) ?? [...kept].find(([said]) => asked.length >= 7 && said.startsWith(asked))?.[1];
  if (day) location.replace(new URL(`${day}/`, location.origin + location.pathname));
  else {
    notice.querySelector('[data-asked]')!.textContent = asked.slice(0, 40);
    notice.hidden = false;
  }
}
