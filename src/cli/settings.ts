/** What the caller sets through the environment, read in one place. */
import { resolve } from 'node:path';

/** Folder of the record: RECORD, else the folder in which the command was given. */
export const root = resolve(process.env.RECORD ?? process.cwd());

/** Where the site is going to stand: SITE as origin and base path, both empty where it does not say. */
export function toPlace(): { base: string; origin: string } {
  const site = process.env.SITE ? new URL(process.env.SITE) : undefined;
  return { base: (site?.pathname ?? '').replace(/\/$/, ''), origin: site?.origin ?? '' };
}
