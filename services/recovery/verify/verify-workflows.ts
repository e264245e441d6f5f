/** Checks that every stream of a plan has a running workflow, and that each workflow's state agrees with the log. */

import { measureStream, PLAN_STREAM, RHYTHM, workflowId } from '@duban/contract';
import { type EventStore, UnreadableEventError } from '@duban/event-store';
import { isWorkflowRunning, runningWorkflows } from '@duban/plan-loader';
import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import { compareWorkflow, type Standing, type Where } from './compare-workflow.ts';
import type { Finding } from './finding.ts';

const MAX_CONCURRENT = 8;

/** Whether a workflow owns the stream for as long as the plan is in the system. */
export const isOwned = (stream: string): boolean => stream === PLAN_STREAM || stream.startsWith(measureStream(''));

/** A workflow is silent after `answerTimeoutMs` (default ten seconds). */
export const verifyWorkflows = async (
  client: Client,
  store: Pick<EventStore, 'readStream' | 'streams'>,
  plan: string,
  answerTimeoutMs?: number,
): Promise<readonly Finding[]> => {
  const owned = (await store.streams(plan)).map(({ stream }) => stream).filter(isOwned);
  // Listed after the streams: a workflow that is only in this list may have been started meanwhile, so it is compared too.
  const unknown = (await runningMeasures(client, plan)).filter((stream) => !owned.includes(stream));
  const findings = await pLimit(MAX_CONCURRENT).map([...owned, ...unknown], async (stream) =>
    findingOf(plan, stream, await compareIfReadable(client, store, { plan, stream }, answerTimeoutMs)),
  );
  if (owned.includes(PLAN_STREAM) && !(await isWorkflowRunning(client, workflowId(plan, RHYTHM))))
    findings.push(findingOf(plan, RHYTHM, { kind: 'missing', version: null, held: 0 }));
  return findings.filter((finding) => finding !== null);
};

/** Streams of the measures whose workflows run, whether the log knows them or not. */
export const runningMeasures = async (client: Client, plan: string): Promise<readonly string[]> => {
  const prefix = workflowId(plan, '');
  return (await runningWorkflows(client, `${prefix}${measureStream('')}`)).map((id) => id.slice(prefix.length));
};

/** A stream that cannot be read yields a result of its own, so that the others are still compared. */
const compareIfReadable = async (
  client: Client,
  store: Pick<EventStore, 'readStream' | 'streams'>,
  where: Where,
  answerTimeoutMs: number | undefined,
): Promise<Compared> => {
  try {
    return await compareWorkflow(client, store, where, answerTimeoutMs);
  } catch (error) {
    if (!(error instanceof UnreadableEventError)) throw error;
    return { kind: 'unreadable', version: null, held: error.facts.position };
  }
};

/** `unreadable`: an event of its stream, at the position `held` of the log, cannot be read. */
type Compared =
  | Standing
  | { readonly kind: 'unreadable'; readonly version: null; readonly held: number; readonly why?: never };

const findingOf = (plan: string, stream: string, { kind, version, held, why }: Compared): Finding | null => {
  const id = workflowId(plan, stream);
  const texts: Readonly<Record<Compared['kind'], readonly [en: string, zh: string] | null>> = {
    alike: null,
    missing: [`does not run${why ? `: ${why.en}` : ''}`, `未在运行${why ? `：${why.zh}` : ''}`],
    behind: [`knows version ${version}, the log holds ${held}`, `只知第${version}版，日志已有第${held}版`],
    ahead: [`knows version ${version}, the log ends at ${held}`, `已知第${version}版，日志只到第${held}版`],
    other: [`differs from the log up to version ${version}`, `第${version}版以前的经过与日志不一致`],
    silent: [`does not answer${why ? `: ${why.en}` : ''}`, `没有应答${why ? `：${why.zh}` : ''}`],
    held: [`cannot do what is due: ${why?.en ?? ''}`, `有到期事项无法处理：${why?.zh ?? ''}`],
    unreadable: [`owns a stream whose event at position ${held} cannot be read`, `所属日志第${held}号事件无法解读`],
  };
  const words = texts[kind];
  if (!words) return null;
  const [en, zh] = words;
  return { part: 'workflow', plan, code: kind, what: id, en: `The workflow ${id} ${en}`, zh: `工作流 ${id} ${zh}` };
};
