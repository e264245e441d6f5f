/** Why a workflow does not go on, as Temporal knows it: it has ended, or its tasks fail again and again. */

import { type Client, isGrpcServiceError, WorkflowNotFoundError } from '@temporalio/client';

/** One sentence in each language, without a full stop. */
export type Standstill = { readonly en: string; readonly zh: string };

/** Newest events that are looked through for the last failure; each attempt after the first leaves none. */
const EVENTS = 20;
/** Attempts of one task: the first may fail for a reason that passes. */
const FAILED_ATTEMPTS = 2;
/** As many are timed out by a worker that died or is busy; a minute of them, at three seconds each, is none of these. */
const TIMED_OUT_ATTEMPTS = 20;
/** Characters of what an error says. */
const LONGEST_MESSAGE = 200;

/**
 * Null for one that goes on, or of which Temporal has never heard. @throws whatever keeps Temporal from answering.
 */
export const standstillOf = async (client: Client, id: string): Promise<Standstill | null> => {
  const described = await describe(client, id);
  if (!described) return null;
  const { status, raw, runId } = described;
  if (status.name !== 'RUNNING') {
    const [last] = await newest(client, id, runId, 1);
    return ended(status.name, last);
  }
  const attempt = raw.pendingWorkflowTask?.attempt ?? 0;
  if (attempt < FAILED_ATTEMPTS) return null;
  for (const event of await newest(client, id, runId, EVENTS)) {
    const failed = event.workflowTaskFailedEventAttributes;
    if (failed) return failing(failed.failure?.message ?? 'unknown');
    if (event.workflowTaskTimedOutEventAttributes)
      return attempt < TIMED_OUT_ATTEMPTS
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

/** gRPC. */
const UNIMPLEMENTED = 12;

type Tail = Awaited<ReturnType<Client['workflowService']['getWorkflowExecutionHistoryReverse']>>;
type HistoryEvent = NonNullable<NonNullable<Tail['history']>['events']>[number];

/** Newest first. */
const newest = async (client: Client, workflowId: string, runId: string, maximumPageSize: number) => {
  const { namespace } = client.options;
  const execution = { workflowId, runId };
  try {
    const asked = { namespace, execution, maximumPageSize };
    return (await client.workflowService.getWorkflowExecutionHistoryReverse(asked)).history?.events ?? [];
  } catch (error) {
    // The server that skips time reads no history backwards: there the reason stays unknown.
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

/** The core says what of a history was not as expected with the mark [TMPRL1100], or names it. */
const failing = (message: string): Standstill =>
  /nondetermin|TMPRL1100/i.test(message)
    ? { en: 'its history cannot be replayed by this version', zh: '当前版本无法重放其历史' }
    : /payload|too large|blob size/i.test(message)
      ? { en: 'what it carries is too large for Temporal', zh: '其携带的内容超过 Temporal 的上限' }
      : { en: `its tasks fail: ${shortened(message)}`, zh: `工作流任务反复失败：${shortened(message)}` };

const shortened = (text: string): string =>
  text.length <= LONGEST_MESSAGE ? text : `${text.slice(0, LONGEST_MESSAGE).toWellFormed()}…`;
