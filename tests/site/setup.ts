/**
 * Has every site that tests read built once in a run, and one browser opened for all of them. The
 * shipped record's is begun at once, while tests that need none are running; the others, and the
 * browser, when they are first asked for. What is ready is told to `ask.ts` at an address of this
 * machine.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import type { BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { openBrowser } from '../browser/browser.ts';
import { writeFiles } from '../publish/tiny.ts';
import type { Built, Order, Shipped } from './ask.ts';
import { kill, project as root, shippedAsOf, startBuild } from './build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where sites and the browser are asked for. */
    sites: string;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** What one run has begun, and ends with it. */
class Sites {
  readonly #folder = mkdtempSync(join(tmpdir(), 'waymark-sites-'));
  readonly #started: ChildProcess[] = [];
  readonly #built = new Map<string, Promise<Built>>();
  readonly #shipped = this.#ship();
  #browser: Promise<BrowserServer> | undefined;

  constructor() {
    // Whoever asks for it is told; the tests that do not ask go on.
    this.#shipped.catch(() => {});
  }

  async answer(path: string, asked: unknown): Promise<unknown> {
    if (path === '/shipped') return this.#shipped;
    if (path === '/browser') return (await (this.#browser ??= openBrowser())).wsEndpoint();
    return this.#once(asked as Order);
  }

  /** The same record under the same settings is one site. */
  #once(order: Order): Promise<Built> {
    const key = JSON.stringify(order);
    const known = this.#built.get(key) ?? this.#make(order, `site-${this.#built.size}`);
    this.#built.set(key, known);
    return known;
  }

  async #make({ files, env }: Order, name: string): Promise<Built> {
    const record = join(this.#folder, name, 'record');
    const out = join(this.#folder, name, 'dist');
    writeFiles(record, files);
    const started = performance.now();
    const log = await this.#build(record, out, env);
    return { record, dir: out, log, took: performance.now() - started };
  }

  async #build(record: string, out: string, env: Record<string, string>): Promise<string> {
    const { child, ended } = startBuild({ record, out, env });
    this.#started.push(child);
    const { status, log } = await ended;
    if (status !== 0) throw new Error(`A site that tests read could not be built.\n${log}`);
    return log;
  }

  async #ship(): Promise<Shipped> {
    const dir = join(this.#folder, 'shipped', 'dist');
    const env = { AS_OF: shippedAsOf, HISTORY: process.env.HISTORY ?? 'off' };
    const log = await this.#build(root, dir, env);
    return { dir, url: await this.#serve(dir), log };
  }

  /** The server of the project itself. */
  async #serve(dir: string): Promise<string> {
    const port = await freePort();
    const server = spawn(process.execPath, ['src/cli/serve.ts'], {
      cwd: root,
      env: { ...process.env, OUT: dir, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    this.#started.push(server);
    return new Promise((done, fail) => {
      server.stdout.once('data', () => done(`http://127.0.0.1:${port}`));
      server.once('exit', (code) => fail(new Error(`the server ended with ${code}`)));
    });
  }

  async end(): Promise<void> {
    for (const child of this.#started) kill(child);
    await (await this.#browser)?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const sites = new Sites();
  const server = createServer(async (request, response) => {
    try {
      const asked = request.method === 'POST' ? await json(request) : undefined;
      response.end(JSON.stringify(await sites.answer(request.url!, asked)));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  // A site may take as long as it takes.
  server.requestTimeout = 0;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  project.provide('sites', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.close();
    await sites.end();
  };
}
