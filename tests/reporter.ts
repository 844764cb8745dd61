/**
 * One closing line, the same in every place that runs the tests: `N passed, N failed, N skipped`.
 */
import type { Reporter, TestModule } from 'vitest/node';

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules)
      for (const test of module.children.allTests()) states[test.result().state] += 1;
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    console.log(
      `${states.passed} passed, ${states.failed + broken} failed, ${states.skipped + states.pending} skipped`,
    );
  }
}
