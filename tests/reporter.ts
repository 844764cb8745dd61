/**
 * The files that took longest, and one closing line, the same in every place that runs the tests:
 * `N passed, N failed, N skipped`. A file without an end is named, and ends the run.
 */
import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

const named = 10;

/** Seconds of a file from its start to its end, its imports and hooks among them. */
function secondsOf(module: TestModule): number {
  const { collectDuration, duration, environmentSetupDuration, prepareDuration, setupDuration } =
    module.diagnostic();
  return (
    (collectDuration + duration + environmentSetupDuration + prepareDuration + setupDuration) / 1000
  );
}

function nameSlowest(modules: readonly TestModule[]): void {
  const slowest = modules.toSorted((a, b) => secondsOf(b) - secondsOf(a)).slice(0, named);
  console.log('Slowest files, in seconds:');
  for (const module of slowest) {
    const file = relative(module.project.config.root, module.moduleId);
    console.log(`${secondsOf(module).toFixed(1).padStart(7)}  ${file}`);
  }
}

/** A file that runs longer has no end: nothing else can stop work that never pauses. */
const longestMinutes = 25;

export default class ClosingLine implements Reporter {
  readonly #running = new Map<string, NodeJS.Timeout>();

  onTestModuleStart({ moduleId }: TestModule): void {
    const end = () => {
      console.error(
        `${moduleId} has run for ${longestMinutes} minutes, and is ended with the rest.`,
      );
      process.exit(1);
    };
    this.#running.set(moduleId, setTimeout(end, longestMinutes * 60_000).unref());
  }

  onTestModuleEnd({ moduleId }: TestModule): void {
    clearTimeout(this.#running.get(moduleId));
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    nameSlowest(modules);
    const states = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules)
      for (const test of module.children.allTests()) states[test.result().state] += 1;
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const { passed, failed, skipped, pending } = states;
    console.log(`${passed} passed, ${failed + broken} failed, ${skipped + pending} skipped`);
  }
}
