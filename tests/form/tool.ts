/** Tools that judge the form of the source, each told in full where it is not content. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const root = resolve(import.meta.dirname, '../..');

/** What a tool of the project says against the source: nothing where it ends well. */
export async function complaintsOf(tool: string, ...args: string[]): Promise<string> {
  const child = spawn(join(root, 'node_modules/.bin', tool), args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  const [said, warned, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return status === 0 ? '' : `${tool} ended with ${status}\n${said}${warned}`;
}
