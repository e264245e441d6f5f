/** A reporter of vitest: writes how many tests passed, and everything that failed, into the file `DUBAN_RUN_REPORT`. */

import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Reporter, SerializedError, TestCase, TestModule, TestSuite } from 'vitest/node';

/** A failed test, hook or file; `what` names it within the file. */
export type Failure = { readonly file: string; readonly what: string; readonly message: string };
export type RunReport = { readonly passed: number; readonly failures: readonly Failure[] };

type Thrown = ReturnType<TestModule['errors']>[number];

/** The message, where it was thrown, and of a comparison what differs. */
const messageOf = (errors: readonly Thrown[]): string =>
  errors
    .map(({ name, message, stacks, diff = '' }) => {
      const [at] = stacks ?? [];
      const place = at ? [`at ${relative(process.cwd(), at.file)}:${at.line}`] : [];
      return [message.startsWith(`${name}:`) ? message : `${name}: ${message}`, ...place, diff].join('\n');
    })
    .join('\n');

/** Hooks and the loading of the file itself; tests behind a failed hook count as skipped. */
const suiteFailure = (suite: TestModule | TestSuite, file: string): readonly Failure[] => {
  const errors = suite.errors();
  if (errors.length === 0) return [];
  const name = suite.type === 'suite' ? `${suite.fullName}: ` : '';
  const skipped = [...suite.children.allTests('skipped')].length;
  const message = messageOf(errors);
  return [{ file, what: `${name}a hook or the file itself failed; ${skipped} tests did not run`, message }];
};

const testFailure = (test: TestCase, file: string): Failure => ({
  file,
  what: test.fullName,
  message: messageOf(test.result().errors ?? []),
});

const failuresIn = (module: TestModule): readonly Failure[] => {
  const { relativeModuleId: file, children } = module;
  const found = [
    ...suiteFailure(module, file),
    ...[...children.allSuites()].flatMap((suite) => suiteFailure(suite, file)),
    ...[...children.allTests('failed')].map((test) => testFailure(test, file)),
  ];
  const ended = ['passed', 'failed', 'skipped'].includes(module.state());
  if (found.length > 0 || (ended && module.state() !== 'failed')) return found;
  return [{ file, what: 'the file did not end', message: 'its process may have crashed: see the output above' }];
};

/** Vitest makes one of the default export. */
export default class implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const path = process.env.DUBAN_RUN_REPORT;
    if (path === undefined) throw new Error('DUBAN_RUN_REPORT names no file to write');
    const outside = unhandledErrors.map((error) => ({
      file: '(outside the tests)',
      what: 'an unhandled error',
      message: error.stack ?? messageOf([error]),
    }));
    const report: RunReport = {
      passed: modules.flatMap(({ children }) => [...children.allTests('passed')]).length,
      failures: [...modules.flatMap(failuresIn), ...outside],
    };
    const plain = (_: string, value: unknown) => (typeof value === 'string' ? stripVTControlCharacters(value) : value);
    writeFileSync(path, JSON.stringify(report, plain));
  }
}
