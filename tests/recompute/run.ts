/**
 * `npm run recompute [SITE]`: figure by figure what the site says, what its definition comes to, and
 * whether the two are equal; ends with 1 where they are not. SITE is the folder of a built site,
 * `dist` unless it is named.
 */
import { realpathSync } from 'node:fs';
import { connect, definitionsOf, recompute, saidBy } from './duckdb.ts';

const site = realpathSync(process.argv[2] ?? process.env.OUT ?? 'dist');
const said = saidBy(site);
const all = await recompute(await connect(), site, definitionsOf(site), said);
const cell = (value: number | null | undefined) => String(value ?? '–').padStart(10);
console.log(`As of ${said.asOf}`);
console.log(`${'figure'.padEnd(44)}${'site'.padStart(10)}${'SQL'.padStart(11)}`);
for (const { name, said: says, found, equal } of all)
  console.log(`${name.padEnd(44)}${cell(says)} ${cell(found)}  ${equal ? 'equal' : 'NOT EQUAL'}`);
const wrong = all.filter(({ equal }) => !equal).length;
console.log(`${all.length} figures, ${all.length - wrong} equal, ${wrong} not`);
process.exitCode = wrong === 0 && all.length > 0 ? 0 : 1;
