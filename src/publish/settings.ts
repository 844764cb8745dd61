/** What the caller sets through the environment, read in one place. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDate } from '../schema/values/index.ts';

/** Folder of the record: RECORD, else the folder in which the command was given. */
export const root = resolve(process.env.RECORD ?? process.cwd());

/** How the record is read that RECORD, AS_OF and HISTORY name; what its history came to is kept. */
export const toReading = () => ({
  root,
  asOf: process.env.AS_OF || undefined,
  history: process.env.HISTORY,
  cache: resolve('.waymark/cache/history'),
  today: new Date().toISOString().slice(0, 10),
});

/** What is wrong with the environment, in a sentence; nothing where it is right. */
export function findWrongSetting(): string | undefined {
  const { SITE: site, PORT: port, HISTORY: history, AS_OF: day, PREVIOUS: last } = process.env;
  if (site && !/^https?:\/\/[^/]/.test(URL.canParse(site) ? site : ''))
    return `SITE is “${site}”; write the whole address of the site, such as https://example.org/record.`;
  if (port && !(/^\d{1,5}$/.test(port) && Number(port) < 65_536))
    return `PORT is “${port}”; write a number such as 4321.`;
  if (history && !histories.includes(history))
    return `HISTORY is “${history}”; write one of ${histories.join(', ')}, or leave it out.`;
  if (day && !isDate(day)) return `AS_OF is “${day}”; write a day such as 2024-12-31.`;
  if (last && last !== 'none' && !/^[0-9a-f]{64}$/.test(last) && !existsSync(last))
    return `PREVIOUS is “${last}”, which is no file; write the path of a manifest, its hash, or none.`;
  return undefined;
}

/** The whole history, which is usual, or none. */
const histories = ['full', 'on', 'off'];

/**
 * Where the site is going to stand: SITE as origin and base path, both empty where it does not say.
 */
export function toSiteAddress(): { base: string; origin: string } {
  const site = process.env.SITE ? new URL(process.env.SITE) : undefined;
  return { base: (site?.pathname ?? '').replace(/\/$/, ''), origin: site?.origin ?? '' };
}
