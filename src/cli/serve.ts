/** `npm run preview` and the end of `npm start`: serves the built site on this machine alone. */
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { policy } from '../views/pages/index.ts';
import { Mistake, runCommand, toSiteAddress } from '../publish/index.ts';

const usage = `npm run preview
Settings: OUT, SITE, PORT; README.md says what they are.`;
const out = resolve(process.env.OUT ?? 'dist');
const { base } = toSiteAddress();
const port = Number(process.env.PORT ?? 4321);

const handler = sirv(out, {
  dev: true,
  setHeaders: (response, path) =>
    response.setHeader(
      'Content-Security-Policy',
      path.startsWith('/embed/') ? policy.embed : policy.header,
    ),
});
const server = createServer((request, response) => {
  if (base !== '' && !request.url?.startsWith(`${base}/`)) {
    response.writeHead(302, { location: `${base}/` }).end();
    return;
  }
  request.url = request.url?.slice(base.length) || '/';
  handler(request, response, () => {
    const page = join(out, '404.html');
    response.writeHead(404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.header,
    });
    response.end(existsSync(page) ? readFileSync(page) : '');
  });
});
const refusals: Readonly<Record<string, string>> = {
  EADDRINUSE: `Port ${port} is in use; choose another with PORT=…`,
  EACCES: `Port ${port} may not be used by you; choose another with PORT=…`,
};

/** Serves until it is ended. */
const serve = () =>
  new Promise<never>((_, fail) => {
    if (!existsSync(join(out, 'index.html')))
      throw new Mistake(`There is no site in ${out} yet: npm run build makes it.`);
    server.on('error', (error: NodeJS.ErrnoException) =>
      fail(refusals[error.code ?? ''] ? new Mistake(refusals[error.code!]) : error),
    );
    server.listen(port, '127.0.0.1', () =>
      console.log(`The record is at http://127.0.0.1:${port}${base}/  (end with Ctrl+C)`),
    );
  });

await runCommand(usage, serve);
