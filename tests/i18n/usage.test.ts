/** Every message is said somewhere. */
import { expect, test } from 'vitest';
import { dictionaries } from './dictionaries.ts';
import { readUsage, unusedKeys } from './usage.ts';

const usage = readUsage();

test('every message is asked for somewhere in the source', () => {
  expect(unusedKeys(dictionaries.en!, usage)).toEqual([]);
});

test('a message that nothing asks for is named, whatever it is built like', () => {
  const idle = [
    'home.neverSaid',
    'fault.x-never-raised',
    'fault.x-tlp.neverSaid',
    'sentence.proof.neverSo',
    'check.mend.neverMended',
    'register.neverKept.one',
    'list.neverKept',
    'links.actions.title',
    'field.neverKept',
    'choice.status.genuine',
    'choice.status.neverSo',
  ];
  const words = Object.fromEntries(
    [...Object.keys(dictionaries.en!), ...idle].map((key) => [key, '']),
  );
  expect(unusedKeys(words, usage)).toEqual(idle);
});
