/** The record in Astro: how its pages come to the repository and its collections to their texts. */
import type { AstroIntegration } from 'astro';
import { isOffered, offerRepository } from '../../record/judged/index.ts';
import { LiveRecord } from './live.ts';
import { judgedTexts, reloadedTexts } from './texts.ts';
import { watchRecord } from './watch.ts';

/** The integration for `astro.config.mjs`. */
export function recordInAstro(): AstroIntegration {
  const record = new LiveRecord();
  return {
    name: 'waymark-record',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // A build has judged its record before Astro begins.
        if (command === 'dev' || !isOffered()) offerRepository(() => record.shown());
        updateConfig({ vite: { plugins: [judgedTexts(), reloadedTexts()] } });
      },
      'astro:server:setup': (setup) => watchRecord(setup, record),
    },
  };
}
