/** The table of addresses is whole: every file of a built site is one that it names. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteAddresses } from '../../src/checks/siteAddresses.ts';
import { shipped, siteOf } from '../site/ask.ts';
import { tinyRecord } from './tiny.ts';

/** What may stand in a path where a template has something to fill in. */
const toPattern = (template: string): RegExp =>
  new RegExp(
    `^${template
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replaceAll('\\*', '.*')
      .replace('{at}', '(?:[a-z-]+/)?')
      .replace('{file}', '.+')
      .replace(/\{[a-z]+\}/g, '[^/]+')}$`,
  );
const patterns = Object.values(siteAddresses)
  .flat()
  .filter((template) => !template.includes('#'))
  .map(toPattern);

const strange = (site: string): readonly string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(site, file)).isFile())
    .filter((file) => !patterns.some((pattern) => pattern.test(file)));

test('the shipped site', async () => expect(strange((await shipped()).dir)).toEqual([]));
test('a small site with its history', async () =>
  expect(strange((await siteOf(tinyRecord())).dir)).toEqual([]));
