/** Follows the logs of all plans: one batch for each plan that is behind, in turn, and a short rest when none is. */

import { setTimeout as sleep } from 'node:timers/promises';
import { isPassing } from './errors.ts';
import { releasedPlans } from './halts.ts';
import { type Course, type CourseOptions, createCourse } from './plan-course.ts';

export type RunnerOptions = CourseOptions & {
  /** Ends the run between two batches. */
  readonly signal: AbortSignal;
  /** Told whenever the main loop comes round, whether the database answered or not. */
  readonly onTurn?: () => void;
  /** Told whenever all plans were looked at; `halted` are those that stand still. */
  readonly onRound?: (halted: readonly string[]) => void;
};

/** A change that comes soon after another is seen soon; a quiet log is asked ten times a second. */
const SHORTEST_REST_MS = 5;
const LONGEST_REST_MS = 100;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** So often it is asked whether a plan that stands still may go on. */
const RELEASE_CHECK_MS = 500;

/** Resolves after the signal; rejects only with what the log itself cannot be asked for, such as a missing right. */
export const runProjector = async (options: RunnerOptions): Promise<void> => {
  const { signal, log, onRound, onTurn } = options;
  const courses = new Map<string, Course>();
  const releaser = createReleaser(options, courses);
  let rest = SHORTEST_REST_MS;
  let failures = 0;
  while (!signal.aborted) {
    onTurn?.();
    try {
      await releaser();
      const applied = await round(options, courses);
      if (failures > 0) log?.info({ failures }, 'projecting again');
      failures = 0;
      onRound?.([...courses].filter(([, { isHalted }]) => isHalted).map(([plan]) => plan));
      rest = applied > 0 ? SHORTEST_REST_MS : Math.min(rest * 1.5, LONGEST_REST_MS);
      if (applied === 0) await pause(rest, signal);
    } catch (err) {
      if (!isPassing(err)) throw err;
      const wait = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
      failures += 1;
      log?.warn({ err, failures, wait }, 'the database is not available; trying again');
      await pause(wait, signal);
    }
  }
};

/** Answers how many events were dealt with. */
const round = async (options: RunnerOptions, courses: Map<string, Course>): Promise<number> => {
  let applied = 0;
  for (const { plan, position: head } of await options.store.heads()) {
    if (options.signal.aborted) break;
    const course = courses.get(plan) ?? createCourse(options, plan);
    courses.set(plan, course);
    applied += await course.advance(head);
  }
  return applied;
};

const createReleaser = ({ db }: RunnerOptions, courses: ReadonlyMap<string, Course>) => {
  let next = 0;
  return async (): Promise<void> => {
    const halted = [...courses].filter(([, { isHalted }]) => isHalted).map(([plan]) => plan);
    if (halted.length === 0 || performance.now() < next) return;
    next = performance.now() + RELEASE_CHECK_MS;
    for (const plan of await releasedPlans(db, halted)) courses.get(plan)?.release();
  };
};

const pause = async (ms: number, signal: AbortSignal): Promise<void> => {
  await sleep(ms, undefined, { signal }).catch(() => {});
};
