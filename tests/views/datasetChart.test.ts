/** The picture that a table's columns allow: which, of what, and what is told below it. */
import { describe, expect, test } from 'vitest';
import { buildRepository } from '../../src/record/index.ts';
import { datasetChart } from '../../src/views/pages/datasets/chart.ts';
import { toContext } from '../../src/views/parts/context.ts';
import { temporary, writeFiles } from '../publish/tiny.ts';

type Fields = readonly object[];

async function chartOf(csv: string, fields: Fields, waymark?: object) {
  const { path, remove } = temporary('chart');
  writeFiles(path, {
    'data/datapackage.json': JSON.stringify({
      name: 'x',
      title: 'X',
      resources: [{ name: 't', path: 't.csv', schema: { fields }, ...(waymark && { waymark }) }],
    }),
    'data/t.csv': csv,
  });
  const repository = await buildRepository({ root: path, asOf: '2026-01-01', history: 'off' });
  remove();
  const context = toContext(repository, 'en', { base: '', origin: '' });
  return datasetChart(context, repository.datasets[0]!);
}

const place = { name: 'place', type: 'string' };
const year = { name: 'year', type: 'year', title: 'Year' };
const level = { name: 'level', type: 'number', title: 'Level', unit: 'cm' };
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const series = names
  .flatMap((name, index) => [1, 2, 3].map((at) => `${name},200${at},${index * 10 + at}\n`))
  .join('');

describe('a date and a number', () => {
  test('make a line, with gaps where there is no value, in the unit given', async () => {
    const chart = (await chartOf('year,level\n2001,1\n2002,\n2003,3\n', [year, level]))!;
    expect(chart).toMatchObject({ kind: 'line', figure: 'data', title: 'Level by Year' });
    expect(chart.y).toMatchObject({ label: 'Level', unit: 'cm' });
    expect(chart.note).toBe('Of 3 rows in all, 1 without a value is left out.');
  });
  test('make a line for each of the largest of several names, and the others are told', async () => {
    const chart = (await chartOf(`place,year,level\n${series}`, [place, year, level]))!;
    expect(chart.series.map(({ label }) => label)).toEqual(['g', 'f', 'e', 'd', 'c']);
    expect(chart.title).toBe('Level by Year: the 5 of 7 under “place” that are largest at the end');
    expect(chart.note).toBe('Of 21 rows in all, each with a value; 6 are under what is not shown.');
  });
  test('by the name of the column, where its type does not say', async () => {
    const chart = await chartOf('Year,level\n2001,1\n2002,2\n', [{ name: 'Year' }, level]);
    expect(chart?.kind).toBe('line');
  });
  test('make none where values would have to be added up', async () => {
    const twice = 'year,level\n2001,1\n2001,2\n2002,3\n';
    expect(await chartOf(twice, [year, level])).toBeUndefined();
  });
});

describe('names', () => {
  test('with a number each make bars, the largest first', async () => {
    const chart = (await chartOf('place,level\na,1\nb,3\nc,2\n', [place, level]))!;
    expect(chart.kind).toBe('bar');
    expect(chart.series[0]!.points.map(({ x, y }) => [x, y])).toEqual([
      ['b', 3],
      ['c', 2],
      ['a', 1],
    ]);
  });
  test('of which more are equal than can be shown make no picture of some of them', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `p${at},${Math.max(28, at)}\n`).join('');
    expect(await chartOf(`place,level\n${rows}`, [place, level])).toBeUndefined();
    const uneven = rows.replace('p1,28', 'p1,40').replace('p2,28', 'p2,41');
    const chart = (await chartOf(`place,level\n${uneven}`, [place, level]))!;
    expect(chart.series[0]!.points.map(({ x }) => x)).toEqual(['p2', 'p1', 'p29']);
    expect(chart.title).toBe('Level by place: the 3 largest of 30');
  });
  test('that few share are counted, each bar leading to its rows', async () => {
    const chart = (await chartOf('k,place\n1,a\n2,a\n3,b\n4,b\n5,\n6,a\n', [
      { name: 'k' },
      place,
    ]))!;
    expect(chart.title).toBe('Number of rows by place');
    expect(chart.note).toBe('Of 6 rows in all, 1 without a value is left out.');
    expect(chart.series[0]!.points).toEqual([
      { x: 'a', y: 3, href: '/data/t/?is-1=a#rows' },
      { x: 'b', y: 2, href: '/data/t/?is-1=b#rows' },
    ]);
  });
  test('of which each row has its own, and codes, make none', async () => {
    const code = { name: 'NumericCode', type: 'number' };
    expect(await chartOf('place,NumericCode\na,1\nb,2\n', [place, code])).toBeUndefined();
  });
});

describe('the descriptor', () => {
  const csv = 'place,year,level\na,2001,1\na,2002,2\nb,2001,3\nb,2002,4\n';
  const fields = [place, year, level];
  test('forbids', async () => {
    expect(await chartOf(csv, fields, { chart: null })).toBeUndefined();
  });
  test('or chooses', async () => {
    expect((await chartOf(csv, fields, { chart: { x: 'place' } }))?.title).toBe(
      'Number of rows by place',
    );
  });
});
