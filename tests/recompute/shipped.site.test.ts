/** Every figure that the site of the shipped record publishes is what its definition comes to. */
import { realpathSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shipped } from '../site/ask.ts';
import { connect, definitionsOf, recompute, saidBy } from './duckdb.ts';

test('what the site says and what its own files come to are equal, figure by figure', async () => {
  const site = realpathSync((await shipped()).dir);
  const said = saidBy(site);
  const all = await recompute(await connect(), site, definitionsOf(site), said);
  expect(all.filter(({ equal }) => !equal)).toEqual([]);
  expect(all.length).toBeGreaterThan(1000);
  const names = all.map(({ name }) => name);
  for (const name of ['measures/in_force', 'follow-through/actions.overdue', 'slippage/later'])
    expect(names).toContain(name);
});
