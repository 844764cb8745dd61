/**
 * The project in another folder, with its packages linked: for what must not depend on the folder,
 * and for caches that may be damaged.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../site/build.ts';

export function copyProject(to: string): string {
  mkdirSync(join(to, 'node_modules'), { recursive: true });
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(project, name), join(to, name), { recursive: true });
  const packages = readdirSync(join(project, 'node_modules')).filter(
    (name) => !['.astro', '.vite', '.vite-temp', '.cache'].includes(name),
  );
  for (const name of packages)
    if (existsSync(join(project, 'node_modules', name)))
      symlinkSync(join(project, 'node_modules', name), join(to, 'node_modules', name));
  return to;
}
