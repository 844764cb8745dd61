import { checkGuard } from './src/checks/guard/index.ts';
import { seeded } from './tests/bench/seeded.ts';
const rules = { coordinateDecimals: 2, words: [], exempt: [] };
const random = seeded(3);
const words = 'the border desk shall report each release of water before the gates open and record the answer CVE-2024-4664 on 2024-05-12 under T-3 of the secretariat in round 12'.split(' ');
const text = (count: number): string => Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ');
const strings = Array.from({ length: 10_000 }, (_, row) => ['A-1', '2024-05-12', text(8), text(30), 'in_progress', 'Région frontalière', '12'].map((cell, index) => ({ text: cell, place: { file: 'data/a.csv', line: row + 2, field: `f${index}` } }))).flat();
for (let i = 0; i < 6; i++) { const b = process.threadCpuUsage(); checkGuard(strings, rules); console.log(process.threadCpuUsage(b).user / 1000); }
