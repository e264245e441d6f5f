/** `duban rebuild`: rebuilds read models from the log beside the live ones, compares them, and swaps them in. */

import { cutText } from '@duban/domain';
import { type Difference, type RebuildStep, type Rebuilt, rebuild, type StuckPlan } from '@duban/projector';
import { openDatabase } from '@duban/runtime';
import { Command } from 'commander';
import { type Bar, createBar } from './bar.ts';
import { configOf } from './target.ts';

type Options = {
  readonly check?: boolean;
  readonly anew?: boolean;
  readonly json?: boolean;
};

export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .description(
      '重建读模型：另建一份、逐行比对、一次换上 · rebuild read models beside the live ones, compare the rows, then swap',
    )
    .argument('[model...]', 'names of read models (default: all); the models that they depend on are rebuilt as well')
    .option('--check', 'only compare; keep the live read models')
    .option('--anew', 'start over instead of resuming an interrupted rebuild')
    .option('--json', 'as JSON, with every differing row')
    .addHelpText(
      'after',
      '\nCtrl-C interrupts it; the same command resumes. Exit code 2 if live rows differed from the log,\nor a plan could not be rebuilt completely. 有差异或有计划未能建完为2。',
    )
    .action(async (models: readonly string[], options: Options) => {
      const rebuilt = await rebuildModels(models, options);
      say(options.json ? JSON.stringify(rebuilt, null, 2) : render(rebuilt));
      if (rebuilt.interrupted) process.exitCode = 130;
      else if (rebuilt.differences.length > 0 || rebuilt.stuck.length > 0) process.exitCode = 2;
    });

const rebuildModels = async (models: readonly string[], { check, anew, json }: Options): Promise<Rebuilt> => {
  const database = await openDatabase(configOf(['database']).database.url, {
    poolSize: 3,
    statementTimeout: 0,
    applicationName: 'duban rebuild',
  });
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const bar: Bar = createBar(process.stderr);
  try {
    return await rebuild({
      pool: database.pool,
      models,
      swap: !check,
      signal: stopping.signal,
      ...(anew !== undefined && { anew }),
      ...(!json && { onProgress: bar.at, onStep: (step) => bar.step(STEPS[step]) }),
    });
  } finally {
    bar.end();
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    await database.close();
  }
};

const STEPS: Readonly<Record<RebuildStep, string>> = {
  fill: 'from the log 读取日志',
  index: 'indexes 建立索引',
  compare: 'comparing 逐行比对',
  swap: 'swapping 换上',
};

const MAX_LINES = 20;

const render = (rebuilt: Rebuilt): string => {
  const { models, events, resumed, differences, stuck, leftOut, closed, swapped, interrupted } = rebuilt;
  if (interrupted) return `Interrupted at ${events} events. The same command resumes from there. 已中断，可继续。`;
  const before = resumed > 0 ? `, ${resumed} of them before the interruption` : '';
  return [
    `${models.join(', ')}: ${events} events${before}. Rows that differ: ${differences.length}. ${differences.length}行有差异。`,
    ...differences.slice(0, MAX_LINES).map(describe),
    ...(differences.length > MAX_LINES ? [`  … and ${differences.length - MAX_LINES} more (--json shows them)`] : []),
    ...stuck.map(
      (one) =>
        `  ${eventOf(one)} cannot be projected: ${one.cause}. ${one.kept ? 'Its previous rows were kept' : 'The plan was rebuilt up to there'}. 该计划停在此处。`,
    ),
    ...leftOut.slice(0, MAX_LINES).map((one) => `  ${eventOf(one)} is skipped: ${one.cause}. 仍缺此事件。`),
    ...closed.slice(0, MAX_LINES).map((one) => `  ${eventOf(one)} is no longer skipped. 缺口已补。`),
    swapped ? 'The rebuilt rows are live now. 已换上。' : 'Nothing was changed. 未作改动。',
  ].join('\n');
};

const describe = ({ table, key, kind, live, rebuilt }: Difference): string => {
  const where = Object.entries(key).map(([name, value]) => `${name} ${value}`);
  const columns = Object.keys(kind === 'new' ? rebuilt : live);
  const change = columns.map((name) => `${name}: ${shown(live[name])} → ${shown(rebuilt[name])}`);
  const what =
    kind === 'changed' ? change.join('; ') : kind === 'new' ? 'was missing 缺行' : 'did not come from the log 多行';
  return `  ${table} ${where.join(', ')}: ${what}`;
};

const eventOf = ({ plan, position, stream, type }: Omit<StuckPlan, 'kept'>): string =>
  `${plan}: position ${position}${type === null ? '' : `, ${type} in ${stream}`}`;

const MAX_TEXT_CHARS = 60;
const shown = (value: unknown): string => cutText(JSON.stringify(value) ?? 'null', MAX_TEXT_CHARS);

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
