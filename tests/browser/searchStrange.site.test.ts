/** The search of strange records: titles made to do harm, and text without spaces. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { buildRepository, type RecordRefused } from '../../src/record/index.ts';
import { settled } from '../search/queries.ts';
import { serveFolder } from '../search/server.ts';
import { remakeSearch } from '../search/site.ts';
import { openSearch } from './searchPage.ts';

const { dir, browser, troubles, listen, titles, go } = await openSearch();

const naughty = resolve(import.meta.dirname, '../../../shared/real/csv-torture/blns/blns.json');
test.skipIf(!existsSync(naughty))(
  'titles made to do harm do nothing and are shown as they are written (skipped where ../shared is not there)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-naughty-'));
    mkdirSync(join(folder, 'record/data'), { recursive: true });
    writeFileSync(
      join(folder, 'record/data/datapackage.json'),
      JSON.stringify({
        name: 'naughty',
        title: 'Naughty',
        licenses: [{ name: 'CC0-1.0' }],
        waymark: { languages: ['en'] },
        resources: [
          { name: 'scenarios', path: 'scenarios.csv', waymark: { register: 'scenarios' } },
        ],
      }),
    );
    const toRow = (title: string, index: number) =>
      `S-${index},"${title.replaceAll('"', '""')}",Zebra number ${index}.\n`;
    const write = (rows: readonly string[]) =>
      writeFileSync(
        join(folder, 'record/data/scenarios.csv'),
        `id,title,description\n${rows.map(toRow).join('')}`,
      );
    // What the gate refuses (control characters, text that turns its direction) never comes this
    // far.
    let strings = [
      ...(JSON.parse(readFileSync(naughty, 'utf8')) as string[]),
      '<script>window.hurt=1</script>',
      '<img src=x onerror="window.hurt=1">',
      '{{7*7}}${window.hurt=1}',
    ].filter((one) => one.trim() !== '' && !/[\r\n]/.test(one));
    for (let tries = 0; tries < 3; tries += 1) {
      write(strings);
      const refused = await buildRepository({
        root: join(folder, 'record'),
        asOf: '2026-06-30',
        history: 'off',
      }).then(
        () => [],
        ({ faults }: RecordRefused) => faults.filter(({ severity }) => severity === 'error'),
      );
      const lines = new Set(refused.map(({ line }) => line));
      if (lines.size === 0) break;
      strings = strings.filter((_, index) => !lines.has(index + 2));
    }
    expect(strings.length).toBeGreaterThan(250);
    await remakeSearch(dir, join(folder, 'site'), join(folder, 'record'));
    const server = await serveFolder(join(folder, 'site'));
    const one = listen(await (await browser.newContext()).newPage());
    const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
    await one.goto(`${server.url}/search/`);
    await settled(one);
    const shown = async (query: string) => {
      const seen: string[] = [];
      for (let number = 1; number <= Math.ceil(strings.length / 10); number += 1) {
        await go(`/search/?${query}&page=${number}`, one);
        seen.push(
          ...(await one
            .locator('.found-title a')
            .evaluateAll((links) => links.map((link) => link.textContent!))),
        );
      }
      return seen.map(plain);
    };
    const expected = strings.map(plain).toSorted();
    // The first list is made of cards, the second of the indexed texts with their matches marked.
    expect((await shown('kind=scenarios')).toSorted()).toEqual(expected);
    expect((await shown('q=zebra')).toSorted()).toEqual(expected);
    expect(await one.evaluate(() => (window as unknown as { hurt?: number }).hurt)).toBeUndefined();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  },
  300_000,
);

test('in text without spaces, Chinese and Thai, every run of characters is found, and nothing else', async () => {
  const texts: readonly (readonly [title: string, text: string])[] = [
    ['跨境预警系统', '双方商定在闸门开启之前发出跨境预警，并记录值班人员的答复。'],
    ['边境热线', '热线每月测试一次，结果由观察员核实。'],
    ['水库放水通知', '放水通知应在十日之前送达，预警由双方核实。'],
    ['ระบบแจ้งเตือนข้ามพรมแดน', 'ทั้งสองฝ่ายตกลงที่จะแจ้งเตือนก่อนเปิดประตูระบายน้ำ และบันทึกคำตอบของเจ้าหน้าที่เวร'],
    ['สายด่วนชายแดน', 'ทดสอบสายด่วนเดือนละครั้ง และให้ผู้สังเกตการณ์ตรวจสอบผล'],
    ['Gates 闸门', 'The gates (闸门) open after the notice.'],
  ];
  const folder = mkdtempSync(join(tmpdir(), 'waymark-unspaced-'));
  mkdirSync(join(folder, 'record/data'), { recursive: true });
  writeFileSync(
    join(folder, 'record/data/datapackage.json'),
    JSON.stringify({
      name: 'unspaced',
      title: 'Unspaced',
      licenses: [{ name: 'CC0-1.0' }],
      waymark: { languages: ['en'] },
      resources: [{ name: 'scenarios', path: 'scenarios.csv', waymark: { register: 'scenarios' } }],
    }),
  );
  writeFileSync(
    join(folder, 'record/data/scenarios.csv'),
    `id,title,description\n${texts.map(([title, text], index) => `S-${index},${title},"${text}"`).join('\n')}\n`,
  );
  await remakeSearch(dir, join(folder, 'site'), join(folder, 'record'));
  const server = await serveFolder(join(folder, 'site'));
  const one = listen(await (await browser.newContext()).newPage());
  await one.goto(`${server.url}/search/`);
  await settled(one);
  for (const query of [
    '预警',
    '核实',
    '跨境预警',
    '闸门',
    '"双方核实"',
    '放水通知',
    'แจ้งเตือน',
    'ชายแดน',
    '"ประตูระบายน้ำ"',
    'สายด่วน',
    '预警 核实',
    '预警 -跨境',
  ]) {
    await go(`/search/?q=${encodeURIComponent(query)}&sort=oldest`, one);
    const holds = (all: string, word: string) =>
      word.startsWith('-') ? !all.includes(word.slice(1)) : all.includes(word);
    const expected = texts
      .filter(([title, text]) =>
        query
          .replaceAll('"', '')
          .split(' ')
          .every((word) => holds(`${title}\n${text}`, word)),
      )
      .map(([title]) => title);
    expect(expected.length, query).toBeGreaterThan(0);
    expect((await titles(one)).toSorted(), query).toEqual(expected.toSorted());
  }
  await go(`/search/?q=${encodeURIComponent('核实')}`, one);
  expect(await one.locator('.found mark').allInnerTexts()).toContain('核实');
  await one.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

test('nothing goes wrong on the way', () => expect(troubles).toEqual([]));
