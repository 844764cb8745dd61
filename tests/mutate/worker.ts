/**
 * Runs the fast tests against one mutant after another in one process: what a mutant can reach is
 * loaded anew each time, with the changed file in its place; everything else stays loaded.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Mutant } from './mutants.ts';

const root = join(import.meta.dirname, '../..');
/** The tests of the guard and of the caps, the quickest first. */
export const suites = {
  guard: ['Lists', 'PrivateLists', 'Marks', 'Persons', 'Faults', 'Rendered'].map(
    (name) => `tests/checks/guard${name}.test.ts`,
  ),
  caps: ['tests/prose/caps.test.ts', 'tests/prose/read.test.ts'],
};
const fresh = /^(?:tests|src\/checks|src\/prose)\//;

let round = 0;
let mutant: Mutant | undefined;
const kept = new Map<string, string>();

function sourceOf(path: string): string {
  const text = readFileSync(path, 'utf8');
  if (mutant && path === join(root, mutant.file))
    return stripTypeScriptTypes(text.slice(0, mutant.from) + mutant.text + text.slice(mutant.to));
  const known = kept.get(path) ?? stripTypeScriptTypes(text);
  kept.set(path, known);
  return known;
}

/** The path within the project of what is loaded anew. */
function toFresh(url: string): string | undefined {
  if (!url.startsWith('file:')) return undefined;
  const path = fileURLToPath(url.replace(/\?.*$/, ''));
  const own = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : '';
  return fresh.test(own) && own.endsWith('.ts') ? path : undefined;
}

const standIn = pathToFileURL(join(import.meta.dirname, 'vitest.ts')).href;

registerHooks({
  resolve(specifier, context, next) {
    const found = specifier === 'vitest' ? { url: standIn } : next(specifier, context);
    if (!toFresh(found.url)) return found;
    return {
      url: `${found.url.replace(/\?.*$/, '')}?${round}`,
      format: 'module',
      shortCircuit: true,
    };
  },
  load(url, context, next) {
    const path = url.includes('?') ? toFresh(url) : undefined;
    return path
      ? { format: 'module', source: sourceOf(path), shortCircuit: true }
      : next(url, context);
  },
});

/** Whether a test notices the mutant, or nothing at all, by which what the tests say is known. */
async function isKilled(one: Mutant | undefined): Promise<boolean> {
  round += 1;
  mutant = one;
  const files = one?.file.startsWith('src/prose') ? suites.caps : suites.guard;
  try {
    const { runAll } = (await import(`${standIn}?${round}`)) as { runAll: () => Promise<void> };
    for (const file of files) {
      await import(`${pathToFileURL(join(root, file)).href}?${round}`);
      await runAll();
    }
    return false;
  } catch (error) {
    if (!one) console.error(error);
    return true;
  }
}

process.on('message', (one: Mutant | 'none') => {
  void isKilled(one === 'none' ? undefined : one).then((killed) => process.send!(killed));
});
process.once('disconnect', () => process.exit(0));
