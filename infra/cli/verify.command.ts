/** `duban verify`: checks that the log is unaltered, and that everything derived from it agrees with it. */

import { createEventStore } from '@duban/event-store';
import { openFileStores } from '@duban/files';
import { type PlanVerdict, reconciliations, renderFinding, type Since, verifyPlan } from '@duban/recovery';
import { openDatabase } from '@duban/runtime';
import type { Client } from '@temporalio/client';
import { Command, InvalidArgumentError } from 'commander';
import { configOf, withTemporal } from './target.ts';

type Options = {
  readonly since?: Since;
  readonly json?: boolean;
  readonly workflows: boolean;
  readonly files: boolean;
  readonly nights?: boolean;
};

export const verifyCommand = (): Command =>
  new Command('verify')
    .description(
      '核验：日志未被改动，工作流与读模型同日志一致 · verify the log, and compare the workflows and read models with it',
    )
    .argument('[plan]', 'id of a plan (default: every plan)')
    .option(
      '--since <position[:hash]>',
      'begin after this position; with the hash printed earlier, that position is verified too',
      since,
    )
    .option('--no-workflows', 'skip the workflows, for when Temporal cannot be reached')
    .option('--no-files', 'skip attached files and issued papers, for where their directory cannot be reached')
    .option('--nights', 'only show the findings of the last nightly comparisons')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExit code: 0 if everything agrees, 2 if something differs. 一致为0，不一致为2。')
    .action(async (plan: string | undefined, { since, json, workflows, files, nights }: Options) => {
      if (nights) return showNights(plan ?? null, json ?? false);
      if (since && plan === undefined)
        throw new Error('--since needs a plan: a position belongs to one plan. 请指定计划。');
      const verdicts = workflows
        ? await withTemporal((client) => verifyAll(plan, { since, client, files, talk: !json }))
        : await verifyAll(plan, { since, client: null, files, talk: !json });
      if (json) say(JSON.stringify(verdicts, null, 2));
      else for (const verdict of verdicts) say(render(verdict));
      if (verdicts.some(({ findings }) => findings.length > 0)) process.exitCode = 2;
    });

type VerifyAll = {
  readonly since: Since | undefined;
  readonly client: Client | null;
  readonly files: boolean;
  readonly talk: boolean;
};

const verifyAll = async (
  named: string | undefined,
  { since, client, files, talk }: VerifyAll,
): Promise<readonly PlanVerdict[]> => {
  const { url } = configOf(['database']).database;
  const stores = files ? await openFileStores(configOf(['files']).files) : undefined;
  // A role that may read the log and the read models, and cannot write to the log.
  const database = await openDatabase(url, { role: 'duban_projector', poolSize: 2, statementTimeout: 0 });
  try {
    const store = createEventStore(database.pool);
    const plans = await store.plans();
    if (named !== undefined && !plans.includes(named))
      throw new Error(`The log contains no plan "${named}". 没有此计划。 Plans: ${plans.join(', ') || 'none'}.`);
    const verdicts: PlanVerdict[] = [];
    for (const plan of plans.filter((one) => named === undefined || one === named)) {
      const onProgress = (position: number) => talk && showProgress(plan, position);
      const options = { store, db: database.pool, client, files: stores, onProgress, ...(since && { since }) };
      verdicts.push(await verifyPlan(plan, options));
      if (talk) showProgress(plan, null);
    }
    return verdicts;
  } finally {
    await database.close();
  }
};

const NIGHTS = 14;

const showNights = async (plan: string | null, json: boolean): Promise<void> => {
  const database = await openDatabase(configOf(['database']).database.url, { role: 'duban_projector', poolSize: 1 });
  try {
    const found = await reconciliations(database.pool, plan, NIGHTS);
    if (json) return say(JSON.stringify(found, null, 2));
    if (found.length === 0) say('No nightly comparison has run yet. 尚无夜间核验记录。');
    for (const { at, plan: id, position, findings } of found) {
      say(
        `${at}  ${id}  ${position} events  ${findings.length === 0 ? 'agrees 一致' : `${findings.length} findings 不符`}`,
      );
      for (const finding of findings) say(`  ${renderFinding(finding)}`);
    }
  } finally {
    await database.close();
  }
};

/** On a terminal only; null clears the line. */
const showProgress = (plan: string, position: number | null): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${position === null ? '' : `${plan}: ${position} …`}`);
};

const render = ({ plan, position, hash, findings }: PlanVerdict): string => {
  const proved = hash === null ? `verified up to position ${position}` : `${position} events, hash ${hash}`;
  if (findings.length === 0) return `${plan}: ${proved}. Everything agrees. 全部一致。`;
  const lines = findings.map((finding) => `  ${renderFinding(finding)}`);
  return [`${plan}: ${proved}. Findings: ${findings.length}. 发现${findings.length}处不符。`, ...lines].join('\n');
};

const since = (text: string): Since => {
  const found = /^(\d+)(?::([0-9a-f]{64}))?$/.exec(text);
  if (!found) throw new InvalidArgumentError('must be a position such as 120, or 120:<hash of 64 hexadecimal digits>');
  return { position: Number(found[1]), ...(found[2] !== undefined && { hash: found[2] }) };
};

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
