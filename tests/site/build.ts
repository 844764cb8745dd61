/**
 * Builds the shipped record once for all tests of the site, as of a fixed day, and serves it on a
 * free port of this machine.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

export const shippedAsOf = '2026-11-23';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder and address of the built site; both empty where the build failed. */
    site: { dir: string; url: string; log: string };
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-site-'));
  const dir = join(folder, 'dist');
  const env = {
    ...process.env,
    OUT: dir,
    AS_OF: shippedAsOf,
    HISTORY: process.env.HISTORY ?? 'off',
  };
  const built = spawnSync(process.execPath, ['src/publish/build.ts'], {
    cwd: project.config.root,
    env,
    encoding: 'utf8',
  });
  const log = `${built.stdout}${built.stderr}`;
  if (built.status !== 0) {
    console.error(log);
    rmSync(folder, { recursive: true, force: true });
    throw new Error(
      'The site of the shipped record could not be built, so nothing of it can be tested.',
    );
  }
  const port = await freePort();
  const server = spawn(process.execPath, ['src/cli/serve.ts'], {
    cwd: project.config.root,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout.once('data', () => resolve());
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  project.provide('site', { dir, url: `http://127.0.0.1:${port}`, log });
  return () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
}
