/** Seeded records of any size, the same on every machine: for the benches. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A small generator of numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const words = (
  'the border desk shall report each release of water before the gates open and record ' +
  'the answer of the duty officer at the other end of the line so that observers can ' +
  'see who was told what by whom and when a notice was late or never came because the ' +
  'building had moved and the number with it each party names an office not a person ' +
  'and keeps a log in one format with hours in universal time exercises are announced ' +
  'ten days ahead with scenario and observers move freely between both sides of the ' +
  'pass measures grow from smaller steps and lapse unless they are renewed'
).split(' ');

/** Rows of actions in one file; a longer table has several. */
const mostRowsOfFile = 20_000;

/**
 * Writes a record with `actions` actions, one lesson for every ten of them up to 2,000, and the
 * registers that they refer to; texts are drawn from `vocabulary`.
 */
export function writeSeededRecord(
  folder: string,
  actions: number,
  vocabulary: readonly string[] = words,
): void {
  const random = seeded(actions);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const sentence = (length: number) => {
    const text = Array.from({ length }, () => pick(vocabulary)).join(' ');
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
  };
  const day = (from: number, span: number) =>
    new Date(Date.UTC(from, 0, 1) + Math.floor(random() * span) * 86_400_000)
      .toISOString()
      .slice(0, 10);
  const list = (count: number, name: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => name(index));
  const themes = list(9, (index) => `theme-${index}`);
  const participants = list(30, (index) => `party-${index}`);
  const forums = list(5, (index) => `forum-${index}`);
  const meetings = list(Math.max(10, Math.ceil(actions / 40)), (index) => `M-${index}`);
  const measures = list(Math.max(10, Math.ceil(actions / 100)), (index) => `CBM-${index}`);
  const table = (name: string, header: string, rows: readonly string[]) =>
    writeFileSync(join(folder, 'data', `${name}.csv`), `${[header, ...rows].join('\n')}\n`);
  mkdirSync(join(folder, 'data'), { recursive: true });
  mkdirSync(join(folder, 'content', 'lessons'), { recursive: true });
  table(
    'themes',
    'id,name,description',
    themes.map((id) => `${id},Theme ${id},${sentence(12)}`),
  );
  table(
    'participants',
    'id,name,kind',
    participants.map((id) => `${id},Party ${id},state`),
  );
  table(
    'forums',
    'id,title,mandate,cadence_months',
    forums.map((id) => `${id},Forum ${id},${sentence(15)},6`),
  );
  const held = meetings.map((id, index) => ({
    id,
    day: new Date(Date.UTC(2018, 0, 1) + Math.floor((index / meetings.length) * 2900) * 86_400_000)
      .toISOString()
      .slice(0, 10),
  }));
  table(
    'meetings',
    'id,forum,title,starts_on,place,host,outcome',
    held.map(
      ({ id, day: on }) =>
        `${id},${pick(forums)},Meeting ${id},${on},Town,${pick(participants)},action_list`,
    ),
  );
  table(
    'measures',
    'id,title,summary,themes,category,status,lead,in_force_from,obligation',
    measures.map(
      (id) =>
        `${id},${sentence(7)},${sentence(20)},${pick(themes)},observation_verification,` +
        `in_force,${pick(participants)},${day(2018, 2000)},${sentence(25)}`,
    ),
  );
  const rows = Array.from({ length: actions }, (_, index) => {
    const meeting = pick(held);
    const due = new Date(Date.parse(meeting.day) + (60 + Math.floor(random() * 500)) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const status = pick([
      'completed',
      'completed',
      'completed',
      'in_progress',
      'not_started',
      'discontinued',
    ]);
    const completed =
      status === 'completed'
        ? new Date(Date.parse(due) + Math.floor(random() * 200 - 100) * 86_400_000)
            .toISOString()
            .slice(0, 10)
        : '';
    return (
      `A-${index},${meeting.id},${index},${sentence(8)},${sentence(40)},` +
      `${pick(participants)};${pick(participants)},${meeting.day},${due},${status},` +
      `${completed && completed < meeting.day ? meeting.day : completed},` +
      `${status === 'completed' ? `DOC/${index}` : ''},${pick(measures)},${pick(themes)}`
    );
  });
  const files = Math.ceil(rows.length / mostRowsOfFile);
  const actionFiles = Array.from({ length: files }, (_, index) =>
    files === 1 ? 'actions' : `actions-${index + 1}`,
  );
  for (const [index, name] of actionFiles.entries())
    table(
      name,
      'id,meeting,number,title,text,owner,agreed_on,due,status,completed_on,evidence,measure,themes',
      rows.slice(index * mostRowsOfFile, (index + 1) * mostRowsOfFile),
    );
  const open = rows
    .map((row) => row.split(','))
    .filter((cells) => cells[8] === 'completed')
    .map((cells) => cells[0]!);
  const findings = Array.from(
    { length: Math.ceil(actions / 10) },
    (_, index) =>
      `F-${index},${pick(open)},${pick(participants)},audit,2026-01-01,2026-02-01,confirmed,complete,${sentence(50)}`,
  );
  table(
    'findings',
    'id,subject,verifier,method,visited_on,reported_on,outcome,completion,statement',
    findings,
  );
  for (let index = 0; index < Math.min(2000, Math.floor(actions / 10)); index += 1) {
    const section = (title: string) =>
      `## ${title}\n\n${sentence(60)} ${sentence(40)}\n\n${sentence(45)}\n`;
    writeFileSync(
      join(folder, 'content', 'lessons', `lesson-${index}.mdx`),
      `---\nid: lesson-${index}\ntitle: ${sentence(8)}\noccurred_on: ${day(2019, 2000)}\n` +
        `recorded_on: 2026-01-01\nsubmitted_by: ${pick(participants)}\n` +
        `abstract: ${sentence(20)}\nthemes: [${pick(themes)}]\n` +
        `measures: [${pick(measures)}]\nactions: [${pick(open)}]\nstate: implemented\n---\n\n` +
        `${['Driving event', 'Lesson', 'Recommendation', 'Evidence of effect'].map(section).join('\n')}`,
    );
  }
  const names = ['themes', 'participants', 'forums', 'meetings', 'measures', 'actions', 'findings'];
  writeFileSync(
    join(folder, 'data', 'datapackage.json'),
    JSON.stringify({
      name: 'seeded',
      title: 'A seeded record',
      licenses: [{ name: 'CC0-1.0' }],
      waymark: { languages: ['en'], demonstration: true },
      resources: names.map((name) => ({
        name,
        path:
          name === 'actions' && files > 1 ? actionFiles.map((one) => `${one}.csv`) : `${name}.csv`,
        waymark: { register: name },
      })),
    }),
  );
}
