/**
 * Serves a folder as common hosts do: text types compressed, the rest as it is and in parts where
 * asked, under the site's own policy.
 */
import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { policy } from '../../src/views/pages/policy.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const compressed = new Set(['.html', '.js', '.css', '.json', '.svg']);

export async function serveFolder(folder: string): Promise<{ url: string; close: () => void }> {
  const cache = new Map<string, Buffer>();
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file) || statSync(file).isDirectory())
      return void response.writeHead(404).end();
    const kind = extname(file);
    const body =
      cache.get(file) ?? (compressed.has(kind) ? gzipSync(readFileSync(file)) : readFileSync(file));
    cache.set(file, body);
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const part = from === undefined ? body : body.subarray(Number(from), Number(to) + 1);
    response
      .writeHead(part === body ? 200 : 206, {
        'content-type': types[kind] ?? 'application/octet-stream',
        'content-length': part.length,
        ...(part === body ? {} : { 'content-range': `bytes ${from}-${to}/${body.length}` }),
        'cache-control': 'no-cache',
        'content-security-policy': policy.header,
        ...(compressed.has(kind) ? { 'content-encoding': 'gzip' } : {}),
      })
      .end(part);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
