/** Ends `.ci/run`: lists what failed in all tiers, then prints "N passed, N failed". Arguments: the reports' folder, the tiers. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure, RunReport } from './failures-reporter.ts';

/** The last screen of a log should hold the whole list. */
const MAX_LINES = 60;
const MAX_MESSAGE_LINES = 8;
const MAX_LINE_CHARS = 200;

/** Vitest crashed or could not start its servers: nothing is known of the tier's tests. */
const NOT_RUN: RunReport = {
  passed: 0,
  failures: [{ file: '(the whole tier)', what: 'no test ended', message: 'see the output of the tier above' }],
};

const reportOf = (path: string): RunReport =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as RunReport) : NOT_RUN;

const linesOf = (tier: string, { file, what, message }: Failure): readonly string[] => [
  `${tier}  ${file}  ${what}`,
  ...message
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, MAX_MESSAGE_LINES)
    .map((line) => `    ${line}`),
];

const [folder = '.', ...tiers] = process.argv.slice(2);
const reports = tiers.map((tier) => ({ tier, ...reportOf(join(folder, `${tier}.json`)) }));
const failed = reports.reduce((sum, { failures }) => sum + failures.length, 0);
const passed = reports.reduce((sum, report) => sum + report.passed, 0);
const lines = reports.flatMap(({ tier, failures }) => failures.flatMap((failure) => linesOf(tier, failure)));
if (failed > 0) console.log(`\nwhat failed:`);
for (const line of lines.slice(0, MAX_LINES)) console.log(line.slice(0, MAX_LINE_CHARS));
if (lines.length > MAX_LINES) console.log(`… ${lines.length - MAX_LINES} more lines: see the output above`);
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
