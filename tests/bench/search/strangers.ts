/** Records made by others, put in a folder as this engine reads them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { checkRecord } from '../../../src/record/index.ts';
import { project } from './site.ts';

export const shared = resolve(project, '../shared/real');

export function cloneKev(folder: string): string {
  const root = join(folder, 'kev');
  execFileSync('git', ['clone', '--quiet', join(shared, 'kev/record.bundle'), '-b', 'main', root]);
  return root;
}

const lessonSections = ['Driving event', 'Lesson', 'Recommendation', 'Evidence of effect'];

/**
 * Each post as a lesson: its words without markup, in paragraphs that are divided among the
 * sections of a lesson.
 */
export async function writePosts(folder: string): Promise<string> {
  const root = join(folder, 'posts');
  mkdirSync(join(root, 'data'), { recursive: true });
  mkdirSync(join(root, 'content/lessons'), { recursive: true });
  writeFileSync(
    join(root, 'data/datapackage.json'),
    JSON.stringify({
      name: 'posts',
      title: 'Posts',
      licenses: [{ name: 'CC0-1.0' }],
      waymark: { languages: ['en'] },
      resources: [{ name: 'themes', path: 'themes.csv', waymark: { register: 'themes' } }],
    }),
  );
  writeFileSync(join(root, 'data/themes.csv'), 'id,name\nposts,Posts\n');
  const files = readdirSync(join(shared, '18f-posts'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.mdx?$/.test(file) && !/LICENSE/.test(file))
    .toSorted();
  for (const [number, file] of files.entries()) {
    const [, front = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(
        readFileSync(join(shared, '18f-posts', file), 'utf8'),
      ) ?? [];
    const plain = (text: string) =>
      text
        .replace(/<[^>]*>/g, ' ')
        .replace(/\{[^}]*\}/g, ' ')
        .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/https?:\S+|[^\s\p{L}\p{N}.,;:'’“”()?!%-]|\S*@\S*/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    const title = plain(/^title: *["']?(.*?)["']?$/m.exec(front)?.[1] ?? '') || basename(file);
    const paragraphs = body
      .split(/\n{2,}/)
      .map(plain)
      .filter((text) => /^[\p{L}“]/u.test(text));
    const share = Math.ceil(paragraphs.length / lessonSections.length);
    const sections = lessonSections.map((name, index) =>
      [`## ${name}`, ...paragraphs.slice(index * share, (index + 1) * share)].join('\n\n'),
    );
    writeFileSync(
      join(root, 'content/lessons', `post-${number}.mdx`),
      `---\nid: post-${number}\ntitle: ${JSON.stringify(title)}\noccurred_on: 2020-01-01\n` +
        `state: observed\n---\n\n${sections.join('\n\n')}\n`,
    );
  }
  return withoutRefused(root);
}

/** Takes out the posts that the gate refuses, and says how many and why. */
async function withoutRefused(root: string): Promise<string> {
  const { faults } = await checkRecord({ root });
  const refused = new Set(
    faults
      .filter(({ severity, file }) => severity === 'error' && file.startsWith('content/'))
      .map(({ file }) => file),
  );
  for (const file of refused) rmSync(join(root, file));
  console.log(
    `Of the posts ${refused.size} are refused: ` +
      `${[...new Set(faults.filter(({ severity }) => severity === 'error').map(({ code }) => code))].join(', ')}` +
      '.',
  );
  return root;
}
