/** A record of a few rows, and folders to put it in. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A new folder that goes when the test file ends. */
export function temporary(name: string): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), `waymark-${name}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export type Files = Readonly<Record<string, string>>;

export function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const lesson = (title: string) => `---
id: ll-one
title: ${title}
occurred_on: 2024-02-01
recorded_on: 2024-03-01
submitted_by: north
abstract: The number had moved and nobody was told.
themes: [water]
measures: [CBM-1]
actions: [A-1]
state: identified
---

## Driving event

The call was not answered.

## Lesson

A number belongs to a desk.

## Recommendation

Test the line each month.

## Evidence of effect

None yet.
`;

/** The files of a small record; `word` stands in its texts, so that two editions differ. */
export function tinyRecord(word = 'first'): Files {
  const registers = [
    'themes',
    'participants',
    'forums',
    'meetings',
    'measures',
    'actions',
    'findings',
    'terms',
  ];
  return {
    'data/themes.csv': 'id,name,description\nwater,Water,Rivers and gates\n',
    'data/participants.csv':
      'id,name,kind\nnorth,North,state\nsouth,South,state\nobserver,Observer,regional_organisation\n',
    'data/forums.csv':
      'id,title,mandate,cadence_months\nworking-group,Working Group,Talks about water,6\n',
    'data/meetings.csv':
      'id,forum,title,starts_on,place,host,outcome\n' +
      'WG-1,working-group,First session,2024-01-10,Town,north,action_list\n',
    'data/measures.csv':
      'id,title,summary,themes,category,status,lead,in_force_from,obligation\n' +
      'CBM-1,Notice of releases,Each side tells the ' +
      'other,water,communication_coordination,in_force,north,2024-01-10,Tell before the ' +
      'gates open\n',
    'data/actions.csv':
      'id,meeting,number,title,text,owner,agreed_on,due,status,completed_on,evidence,' +
      `measure,themes
A-1,WG-1,1,Name the desks ${word},The parties name one desk ` +
      `each,north;south,2024-01-10,2024-06-30,completed,2024-06-01,WG/1,CBM-1,water
` +
      'A-2,WG-1,2,Test the line,The desks test the line each ' +
      `month,south,2024-01-10,2024-09-30,in_progress,,,CBM-1,water
A-3,WG-1,3,Print the ` +
      `map,One map for both sides,north,2024-01-10,2024-12-31,not_started,,,CBM-1,water
`,
    'data/findings.csv':
      'id,subject,verifier,method,visited_on,reported_on,outcome,completion,statement\n' +
      'F-1,A-1,observer,audit,2024-07-01,2024-07-10,confirmed,complete,Both desks ' +
      'answered\n',
    'data/terms.csv': 'id,term,definition\ngate,Gate,What holds the water back\n',
    'data/datapackage.json': JSON.stringify({
      name: 'tiny',
      title: 'A tiny record',
      licenses: [{ name: 'CC0-1.0' }],
      waymark: { languages: ['en', 'fr'], demonstration: true },
      resources: registers.map((name) => ({
        name,
        path: `${name}.csv`,
        waymark: { register: name },
      })),
    }),
    'content/lessons/ll-one.mdx': lesson(`A number moves ${word}`),
  };
}
