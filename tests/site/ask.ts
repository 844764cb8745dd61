/** Asks for what one run of the tests shares: built sites, and the browser. */
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';
import type { Files } from '../publish/tiny.ts';

/** The site of the shipped record, and the address at which it is served. */
export interface Shipped {
  dir: string;
  url: string;
  log: string;
}
export interface Order {
  files: Files;
  env: Record<string, string>;
}
/** A site and its record, which nobody changes: whoever goes on with one takes a copy. */
export interface Built {
  record: string;
  dir: string;
  log: string;
  /** Milliseconds that the build took. */
  took: number;
}

/** As long as it takes: `fetch` would give up after five minutes. */
function ask<T>(path: string, order?: Order): Promise<T> {
  const sites = inject('sites');
  if (!sites) throw new Error('A file of tests that reads a site is named <subject>.site.test.ts.');
  return new Promise((done, fail) => {
    const asked = request(`${sites}${path}`, { method: order ? 'POST' : 'GET' }, (answer) => {
      void text(answer).then((said) => {
        if (answer.statusCode === 200) done(JSON.parse(said) as T);
        else fail(new Error(said));
      }, fail);
    });
    asked.once('error', fail);
    asked.end(order && JSON.stringify(order));
  });
}

export const shipped = (): Promise<Shipped> => ask('/shipped');

/** Closing it closes what this file of tests has opened in it. */
export const sharedBrowser = async (): Promise<Browser> => chromium.connect(await ask('/browser'));

/** The site of a record of these files, without history. */
export const siteOf = (files: Files, env: Record<string, string> = {}): Promise<Built> =>
  ask('/built', { files, env });
