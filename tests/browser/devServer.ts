/** `npm run dev` as a person has it: in a folder of the project, with a record here or elsewhere. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { copyProject } from '../publish/copyProject.ts';
import { kill } from '../site/build.ts';

export interface DevServer {
  /** Without a slash at the end. */
  url: string;
  /** What the terminal shows. */
  said: () => string;
  stop: () => void;
}

/** Starts in a copy of the project at `folder`; without `record` the record is the folder's own. */
export async function startDev(folder: string, record?: string): Promise<DevServer> {
  copyProject(folder);
  const child = spawn(
    process.execPath,
    [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'dev', '--host', '127.0.0.1'],
    {
      cwd: folder,
      env: {
        // Not the whole: within its own tests Astro serves nothing.
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        ...(record === undefined ? {} : { RECORD: record }),
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  );
  let log = '';
  const url = await new Promise<string>((done, fail) => {
    const hear = (data: Buffer) => {
      log += data;
      const [, address] = /Local\s+(http:\S+?)\/?\s/.exec(log) ?? [];
      if (address) done(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', fail);
    child.once('exit', () => fail(new Error(log)));
  });
  return { url, said: () => log, stop: () => kill(child) };
}
