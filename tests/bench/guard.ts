/**
 * `npm run bench:guard`: what part of the sensitive texts the guard refuses, and how many innocent
 * ones. `SHOW=tuning` lists what is missed and refused wrongly in that set.
 */
import { isCaught, isNamed, judgeSet } from '../checks/nets.ts';

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

for (const name of ['tuning', 'reporting'] as const) {
  const { sensitive, innocent } = judgeSet(name);
  const caught = sensitive.filter(isCaught);
  const alarms = innocent.filter(isCaught);
  console.log(`\n${name}`);
  for (const family of new Set(sensitive.map((one) => one.family))) {
    const texts = sensitive.filter((one) => one.family === family);
    console.log(
      `  ${family.padEnd(12)} ${String(texts.filter(isCaught).length).padStart(4)} of ` +
        `${String(texts.length).padStart(3)} refused, ${texts.filter(isNamed).length} as what they are`,
    );
  }
  console.log(
    `  sensitive: ${caught.length} of ${sensitive.length} refused, ` +
      `${percent(caught.length, sensitive.length)}`,
  );
  console.log(
    `  innocent: ${alarms.length} of ${innocent.length} refused, ` +
      `${percent(alarms.length, innocent.length)}`,
  );
  if (process.env['SHOW'] !== name) continue;
  for (const { family, text } of sensitive.filter((one) => !isCaught(one)))
    console.log(`  missed (${family}): ${text}`);
  for (const { text, found } of alarms) console.log(`  refused (${found.join(', ')}): ${text}`);
}
