/** Explains, from what Temporal records, why a workflow makes no progress: it has ended, or its tasks fail repeatedly. */

import { type Client, isGrpcServiceError, WorkflowNotFoundError } from '@temporalio/client';

/** One sentence in each language, without a full stop. */
export type Standstill = { readonly en: string; readonly zh: string };

/** The number of latest history events in which the last failure is searched; repeated attempts of a task add no event. */
const MAX_EVENTS_SEARCHED = 20;
/** From this attempt of a task on, its failure counts as lasting; the first may fail for a transient reason. */
const MIN_FAILED_ATTEMPTS = 2;
/** From this attempt on, timeouts count as lasting; a dead or busy worker causes fewer, at three seconds each. */
const MIN_TIMED_OUT_ATTEMPTS = 20;
const MAX_MESSAGE_LENGTH = 200;
/**
 * Failures that say only that something came meanwhile, such as a command while the run was ending: the next attempt
 * takes it in. Values of `temporal.api.enums.v1.WorkflowTaskFailedCause`.
 */
const TRANSIENT_CAUSES: readonly number[] = [
  1, // unhandled command
  13, // sticky task queue reset
  31, // unhandled update
];

/** Null for a workflow that makes progress or that Temporal does not know. @throws errors of Temporal. */
export const standstillOf = async (client: Client, id: string): Promise<Standstill | null> => {
  const described = await describe(client, id);
  if (!described) return null;
  const { status, raw, runId } = described;
  if (status.name !== 'RUNNING') {
    const [last] = await newest(client, id, runId, 1);
    return ended(status.name, last);
  }
  const attempt = raw.pendingWorkflowTask?.attempt ?? 0;
  if (attempt < MIN_FAILED_ATTEMPTS) return null;
  for (const event of await newest(client, id, runId, MAX_EVENTS_SEARCHED)) {
    const failed = event.workflowTaskFailedEventAttributes;
    if (failed && TRANSIENT_CAUSES.includes(Number(failed.cause))) return null;
    if (failed) return failing(failed.failure?.message ?? 'unknown');
    if (event.workflowTaskTimedOutEventAttributes)
      return attempt < MIN_TIMED_OUT_ATTEMPTS
        ? null
        : { en: 'its tasks are not finished in time', zh: '工作流任务反复超时' };
  }
  return null;
};

const describe = async (client: Client, id: string) => {
  try {
    return await client.workflow.getHandle(id).describe();
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
};

/** The gRPC status of the time-skipping test server, which cannot read histories backwards. */
const UNIMPLEMENTED = 12;

type Tail = Awaited<ReturnType<Client['workflowService']['getWorkflowExecutionHistoryReverse']>>;
type HistoryEvent = NonNullable<NonNullable<Tail['history']>['events']>[number];

/** The latest events of the run, latest first. */
const newest = async (client: Client, workflowId: string, runId: string, maximumPageSize: number) => {
  const { namespace } = client.options;
  const execution = { workflowId, runId };
  try {
    const asked = { namespace, execution, maximumPageSize };
    return (await client.workflowService.getWorkflowExecutionHistoryReverse(asked)).history?.events ?? [];
  } catch (error) {
    // On such a server the reason stays unknown.
    if (isGrpcServiceError(error) && error.code === UNIMPLEMENTED) return [];
    throw error;
  }
};

const ended = (status: string, last: HistoryEvent | undefined): Standstill => {
  const failure = last?.workflowExecutionFailedEventAttributes?.failure;
  const said = failure?.cause?.message ?? failure?.message ?? last?.workflowExecutionTerminatedEventAttributes?.reason;
  const why = said ? `: ${shortened(said)}` : '';
  return { en: `it has ended (${status.toLowerCase()})${why}`, zh: `工作流已终止（${status.toLowerCase()}）${why}` };
};

/** Temporal's core marks a nondeterminism error with [TMPRL1100] or names it. */
const failing = (message: string): Standstill =>
  /nondetermin|TMPRL1100/i.test(message)
    ? { en: 'its history cannot be replayed by this version', zh: '当前版本无法重放其历史' }
    : /payload|too large|blob size/i.test(message)
      ? { en: 'what it carries is too large for Temporal', zh: '其携带的内容超过 Temporal 的上限' }
      : { en: `its tasks fail: ${shortened(message)}`, zh: `工作流任务反复失败：${shortened(message)}` };

const shortened = (text: string): string =>
  text.length <= MAX_MESSAGE_LENGTH ? text : `${text.slice(0, MAX_MESSAGE_LENGTH).toWellFormed()}…`;
