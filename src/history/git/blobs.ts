/** Blobs through one `git cat-file --batch`, in the order in which they are asked for. */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stream } from 'node:stream';

/** Blobs smaller than this are not worth recycling. */
const smallest = 65_536;
const mostSpare = 4;
const chunk = 262_144;

/** Starts `git cat-file --batch`, whose answer goes to a stream of ours or to a pipe of its own. */
type Open = (output: Stream | 'pipe') => ChildProcess;

export class BlobReader {
  readonly #asked = new Map<string, Promise<Buffer | undefined>>();
  /** Who waits for the blobs that git was asked for and has not answered yet. */
  readonly #queue: ((bytes: Buffer | undefined) => void)[] = [];
  /** Memory that was given back: taking new pages for every blob costs more than reading it. */
  readonly #spare: ArrayBuffer[] = [];
  /** What is still to be written to git, before it runs. */
  #unsent = '';
  #child: ChildProcess | undefined;
  #ended = false;
  #head = '';
  #bytes: Buffer | undefined;
  #filled = 0;

  constructor(open: Open) {
    this.#start(open).catch(() => this.#giveUp());
  }

  /** Asks git for a blob. */
  prefetch(blob: string): void {
    if (this.#asked.has(blob)) return;
    this.#asked.set(
      blob,
      this.#ended
        ? Promise.resolve(undefined)
        : new Promise((resolve) => this.#queue.push(resolve)),
    );
    if (this.#child) this.#child.stdin!.write(`${blob}\n`);
    else this.#unsent += `${blob}\n`;
  }

  /** A blob that was asked for; undefined where git does not have it. It is then no longer kept. */
  take(blob: string): Promise<Buffer | undefined> {
    const promise = this.#asked.get(blob)!;
    this.#asked.delete(blob);
    return promise;
  }

  /** Forgets a blob that was asked for and is not needed. */
  discard(blob: string): void {
    if (this.#asked.has(blob)) void this.take(blob).then((bytes) => bytes && this.recycle(bytes));
  }

  /** Takes back bytes that nobody reads any more. */
  recycle(bytes: Uint8Array): void {
    if (bytes.byteLength >= smallest && this.#spare.length < mostSpare)
      this.#spare.push(bytes.buffer as ArrayBuffer);
  }

  close(): void {
    this.#giveUp();
    this.#child?.kill();
  }

  async #start(open: Open): Promise<void> {
    const socket = await openSocket((bytes) => this.#read(bytes));
    if (this.#ended) return void socket?.side.destroy();
    const child = open(socket?.side ?? 'pipe');
    socket?.side.destroy();
    this.#child = child;
    child.stdin!.on('error', () => undefined);
    child.stderr!.resume();
    child.on('error', () => this.#giveUp());
    child.stdout?.on('data', (bytes: Buffer) => this.#read(bytes));
    (socket?.client ?? child).on('close', () => this.#giveUp());
    child.stdin!.write(this.#unsent);
  }

  /** Git ends where it cannot get what it should have: then nothing more can be had. */
  #giveUp(): void {
    this.#ended = true;
    for (const resolve of this.#queue.splice(0)) resolve(undefined);
  }

  /**
   * Takes what came: `<hash> <type> <size>` and a line break, the bytes, a line break; or `<hash>
   * missing`.
   */
  #read(bytes: Buffer): void {
    for (let at = 0; at < bytes.length;)
      at =
        this.#bytes === undefined
          ? this.#readHead(bytes, at)
          : this.#readBytes(bytes, at, this.#bytes);
  }

  #readHead(bytes: Buffer, at: number): number {
    const end = bytes.indexOf(10, at);
    this.#head += bytes.toString('latin1', at, end < 0 ? bytes.length : end);
    if (end < 0) return bytes.length;
    const [, type, size] = this.#head.split(' ');
    this.#head = '';
    if (type === 'missing') this.#queue.shift()?.(undefined);
    else {
      this.#bytes = this.#allocate(Number(size) + 1);
      this.#filled = 0;
    }
    return end + 1;
  }

  #readBytes(bytes: Buffer, at: number, into: Buffer): number {
    const end = Math.min(bytes.length, at + into.length - this.#filled);
    bytes.copy(into, this.#filled, at, end);
    this.#filled += end - at;
    if (this.#filled === into.length) {
      this.#bytes = undefined;
      this.#queue.shift()?.(into.subarray(0, into.length - 1));
    }
    return end;
  }

  #allocate(size: number): Buffer {
    if (size < smallest) return Buffer.allocUnsafeSlow(size);
    const at = this.#spare.findIndex(
      (buffer) => buffer.byteLength >= size && buffer.byteLength < 4 * size,
    );
    const buffer =
      at < 0 ? Buffer.allocUnsafeSlow(size + (size >> 2)).buffer : this.#spare.splice(at, 1)[0]!;
    return Buffer.from(buffer, 0, size);
  }
}

/**
 * A pair of sockets of which git gets the one, and whose other is read into one piece of memory
 * again and again. A pipe of node's own takes new memory for every 64 KB, which for thousands of
 * versions is most of the work. Nothing where the system has no such sockets: then a pipe will do.
 */
async function openSocket(
  read: (bytes: Buffer) => void,
): Promise<{ side: Socket; client: Socket } | undefined> {
  if (process.platform === 'win32') return undefined;
  const server = createServer({ pauseOnConnect: true });
  let folder = '';
  try {
    folder = mkdtempSync(join(tmpdir(), 'waymark-'));
    const path = join(folder, 'git');
    await new Promise<void>((resolve, reject) =>
      server.once('error', reject).listen(path, resolve),
    );
    const accepted = new Promise<Socket>((resolve) => server.once('connection', resolve));
    const onread = {
      buffer: Buffer.allocUnsafeSlow(chunk),
      callback: (length: number, bytes: Uint8Array) => (
        read(Buffer.from(bytes.buffer, 0, length)),
        true
      ),
    };
    const client = connect({ path, onread });
    const side = await Promise.race([
      accepted,
      new Promise<never>((_, reject) => client.once('error', reject)),
    ]);
    client.on('error', () => undefined);
    return { side, client };
  } catch {
    return undefined;
  } finally {
    server.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  }
}
