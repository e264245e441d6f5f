/** Loads a plan into the running system: its own workflow adopts it, and each measure's workflow is issued its measure. */

import {
  MEASURE_WORKFLOW,
  type MeasureInput,
  measureStream,
  PLAN_STREAM,
  PLAN_WORKFLOW,
  RHYTHM,
  RHYTHM_WORKFLOW,
  type RhythmInput,
  TASK_QUEUE,
  workflowId,
} from '@duban/contract';
import {
  type Actor,
  type Clock,
  decodePlanState,
  frameOf,
  type MeasureOrder,
  type Names,
  namesOf,
  type PlanDefinition,
  type PlanOrder,
  type PlanState,
  type Refusal,
  type ReportText,
  refusalText,
  SYSTEM,
} from '@duban/domain';
import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import { sendWithStart } from './command.ts';
import { viewOf } from './view.ts';

export type LoadOptions = {
  readonly client: Client;
  readonly plan: PlanDefinition;
  /** The clock of a plan that is loaded for the first time; a plan that is already loaded keeps its own. */
  readonly clock: Clock;
  /** The sentences of the plan's report, recorded once its measures are issued; see `promisedSentences`. */
  readonly report?: ReportText | null;
  readonly onProgress?: (done: number, total: number) => void;
  /** Who loads it; the system where nobody is named. */
  readonly actor?: Actor;
  /**
   * Names what is loaded, such as the hash of a file: the plan is then refused where another one runs under its id, and
   * loading the same again goes on. Without it the caller has looked for differences.
   */
  readonly load?: string;
};

export type LoadResult = {
  readonly measures: number;
  /** The position in the plan's log up to which everything is loaded. */
  readonly position: number;
};

/** The plan or one of its measures was refused. What was loaded before remains, and loading again continues. */
export class LoadRefusedError extends Error {
  override readonly name = 'LoadRefusedError';
  readonly refusal: Refusal;
  constructor(message: string, refusal: Refusal) {
    super(message);
    this.refusal = refusal;
  }
}

const refusedLoad = (what: string, refusal: Refusal, names: Names): LoadRefusedError => {
  const { zh, en } = refusalText(refusal, names);
  return new LoadRefusedError(`${what} was refused: ${en}. ${zh}。`, refusal);
};

const MAX_CONCURRENT = 8;

/**
 * Safe to repeat: what is loaded already is skipped, what is missing is issued. A measure that runs under another
 * definition is not changed; the caller has to look for differences first.
 */
export const loadPlan = async ({
  client,
  plan,
  clock,
  report = null,
  onProgress,
  actor = SYSTEM,
  load,
}: LoadOptions): Promise<LoadResult> => {
  const names = namesOf(plan, plan.measures);
  const positions: number[] = [];
  const adopted = await sendWithStart<PlanOrder>(
    client,
    { workflow: PLAN_WORKFLOW, stream: PLAN_STREAM, input: { plan: plan.id, clock, terms: null } },
    {
      commandId: load === undefined ? 'load/plan' : `load/${load}`,
      actor,
      order: { type: 'adoptPlan', frame: frameOf(plan), clock },
    },
  );
  if (adopted.ok) positions.push(adopted.position);
  else if (!alreadyThere(adopted.refusal) || (load !== undefined && adopted.refusal.code !== 'COMMAND_ID_REUSED'))
    throw refusedLoad(`The plan ${plan.id}`, adopted.refusal, names);

  const running = await planView(client, plan.id);
  let done = 0;
  await pLimit(MAX_CONCURRENT).map(plan.measures, async (definition) => {
    const input: MeasureInput = { plan: plan.id, measure: definition.id, clock: running.clock, terms: running.terms };
    const issued = await sendWithStart<MeasureOrder>(
      client,
      { workflow: MEASURE_WORKFLOW, stream: measureStream(definition.id), input },
      { commandId: `load/${definition.id}`, actor, order: { type: 'issue', definition } },
    );
    if (issued.ok) positions.push(issued.position);
    else if (!alreadyThere(issued.refusal)) throw refusedLoad(`The measure ${definition.code}`, issued.refusal, names);
    done += 1;
    onProgress?.(done, plan.measures.length);
  });
  if (report) positions.push(await giveReport(client, plan, clock, report, names));
  await startRhythm(client, plan, running);
  return { measures: plan.measures.length, position: Math.max(0, ...positions) };
};

/** The command id depends on the text, so a text is recorded once, however often the plan is loaded. */
const giveReport = async (
  client: Client,
  { id: plan }: PlanDefinition,
  clock: Clock,
  text: ReportText,
  names: Names,
): Promise<number> => {
  const given = await sendWithStart<PlanOrder>(
    client,
    { workflow: PLAN_WORKFLOW, stream: PLAN_STREAM, input: { plan, clock, terms: null } },
    { commandId: `load/report/${text.sha256}`, actor: SYSTEM, order: { type: 'giveReportText', text } },
  );
  if (!given.ok) throw refusedLoad(`The report text of ${plan}`, given.refusal, names);
  return given.position;
};

const startRhythm = async (client: Client, { id }: PlanDefinition, { clock, terms }: PlanState): Promise<void> => {
  const input: RhythmInput = { plan: id, clock, terms, after: null };
  await client.workflow.start(RHYTHM_WORKFLOW, {
    workflowId: workflowId(id, RHYTHM),
    taskQueue: TASK_QUEUE,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
};

/** The plan's state, from its workflow. @throws WorkflowNotFoundError if the plan was never loaded. */
export const planView = async (client: Client, plan: string): Promise<PlanState> => {
  const id = workflowId(plan, PLAN_STREAM);
  const { state } = await viewOf(client, id);
  if (!state) throw new Error(`The plan ${plan} has not been adopted`);
  return decodePlanState(state, `the view of ${id}: state`);
};

const alreadyThere = ({ code }: Refusal): boolean =>
  code === 'COMMAND_ID_REUSED' || code === 'PLAN_ALREADY_ADOPTED' || code === 'ALREADY_ISSUED';
