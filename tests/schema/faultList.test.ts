import { expect, test } from 'vitest';
import { FaultList, toFound } from '../../src/schema/faults/list.ts';

test('faults keep the order in which they were found, and their places are worked out once each', () => {
  const faults = new FaultList();
  faults.add('blank-row', () => ({ file: 'a.csv', line: 3 }));
  faults.add('x-nul', () => ({ file: 'a.csv', line: 1 }), { position: 2 });
  expect(faults.toFaults()).toEqual([
    { code: 'blank-row', severity: 'error', file: 'a.csv', line: 3, params: {} },
    { code: 'x-nul', severity: 'error', file: 'a.csv', line: 1, params: { position: 2 } },
  ]);
});

test('of a code found too often the last one kept says how many are left out, without their places', () => {
  const faults = new FaultList();
  let placed = 0;
  for (let line = 1; line <= 1500; line++)
    faults.add('blank-row', () => (placed++, { file: 'a.csv', line }));
  faults.add('x-nul', () => ({ file: 'a.csv' }));
  const found = faults.toFaults();
  expect([found.length, placed, faults.count('blank-row')]).toEqual([1001, 1000, 1500]);
  expect(found[999]).toMatchObject({ code: 'blank-row', line: 1000, params: { more: 500 } });
  expect(found.filter((fault) => 'more' in fault.params)).toHaveLength(1);
});

test('what is cleared is forgotten', () => {
  const faults = new FaultList();
  faults.add('blank-row', () => ({ file: 'a.csv' }));
  faults.clear();
  expect([faults.toFaults(), faults.count('blank-row')]).toEqual([[], 0]);
});

test('a long text is shown by its beginning, never by half a character', () => {
  expect(toFound('short')).toBe('short');
  expect(toFound('x'.repeat(200))).toBe(`${'x'.repeat(119)}…`);
  expect(toFound(`${'x'.repeat(118)}\u{1F600}${'y'.repeat(20)}`)).toBe(`${'x'.repeat(118)}…`);
});

test('what cannot be printed is shown by a picture', () => {
  expect(toFound('a\nb\u001B[31m\u202Ec\u007F')).toBe('a␊b␛[31m\uFFFDc␡');
});
