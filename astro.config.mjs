import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { recordProse } from './src/prose/index.ts';
import { recordInAstro } from './src/publish/astro/index.ts';

// SITE names the origin and the base path under which the site stands, such as https://example.org/record.
const site = process.env.SITE ? new URL(process.env.SITE) : undefined;

export default defineConfig({
  output: 'static',
  ...(site ? { site: site.origin, base: site.pathname.replace(/\/$/, '') || '/' } : {}),
  trailingSlash: 'always',
  // Astro's own default eats the space between inline elements.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets', concurrency: 16 },
  devToolbar: { enabled: false },
  integrations: [
    recordInAstro(),
    // Texts of contributors are data: no processor but this one, which compiles nothing, sees them.
    mdx({
      processor: recordProse('/src/components/content/Prose.astro'),
      extendMarkdownConfig: false,
    }),
  ],
  // The checker, loaded when somebody chooses a file, holds the whole of the rules.
  vite: { build: { assetsInlineLimit: 0, modulePreload: false, chunkSizeWarningLimit: 1000 } },
});
