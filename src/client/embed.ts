/**
 * An embedded figure that is asked for as of a day (`?v=`): goes to its page where that day is
 * kept, and else says that what it shows is another.
 */
const asked = new URLSearchParams(location.search).get('v');
const notice = document.querySelector<HTMLElement>('[data-kept]');

/** The kept day that a day, a commit or the beginning of one names, by the file that lists them. */
async function findDay(file: string, said: string): Promise<string | undefined> {
  const kept = (await (await fetch(file)).json()) as Readonly<Record<string, string>>;
  const begun = Object.keys(kept).find((one) => said.length >= 7 && one.startsWith(said));
  return kept[begun ?? said];
}

/** Leads to the day that is asked for, or says that it is not kept. */
async function lead(said: string, to: HTMLElement): Promise<void> {
  const day = await findDay(to.dataset['kept']!, said).catch(() => undefined);
  if (day) return location.replace(new URL(`${day}/`, location.origin + location.pathname));
  to.querySelector('[data-asked]')!.textContent = said.slice(0, 40);
  to.hidden = false;
}

if (asked && notice) void lead(asked, notice);
