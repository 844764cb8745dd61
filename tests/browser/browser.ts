/**
 * Starts the Chromium that is installed: CHROMIUM_PATH, then the usual names, then Playwright's
 * own.
 */
import { execFileSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import {
  chromium,
  type Browser,
  type BrowserServer,
  type Download,
  type LaunchOptions,
} from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

function findInstalled(): string | undefined {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  for (const name of names) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // the next name
    }
  }
  return undefined;
}

function toOptions(): LaunchOptions {
  const executablePath = findInstalled();
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

/** A browser for one process. */
export const launch = (): Promise<Browser> => chromium.launch(toOptions());

/** A browser that several processes may drive. */
export const openBrowser = (): Promise<BrowserServer> => chromium.launchServer(toOptions());

/** What a download holds; a browser that several share writes it to no path of this process. */
export const readDownload = async (download: Download): Promise<string> =>
  text(await download.createReadStream());
