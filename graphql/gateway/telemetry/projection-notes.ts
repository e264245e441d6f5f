/** Marks answers about a plan whose projection is halted or has gaps, under `extensions.projection`. */

import { FAULT_WORDS, type ProjectionState } from '@duban/read-models';
import type { Context } from '@duban/schema';
import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** What an answer says about each such plan; it does not reveal what the events are about. */
type ProjectionNote = {
  readonly plan: string;
  /** The last projected position. */
  readonly position: number;
  /** Events of the log that are not projected yet. */
  readonly behind: number;
  readonly halted: ReturnType<typeof haltOf> | null;
  /** `positions` lists the first of them. */
  readonly gaps: { readonly count: number; readonly positions: readonly number[] };
};

export const withProjectionNotes = (): Plugin => ({
  onExecute: ({ args }) => ({
    onExecuteDone: async ({ result, setResult }) => {
      if (Symbol.asyncIterator in result) return;
      const noted = await withNotes((args as ExecutionArgs).contextValue as Context, result);
      if (noted !== result) setResult(noted);
    },
  }),
  onSubscribe: ({ args }) => ({
    onSubscribeResult: () => ({
      onNext: async ({ result, setResult }) => {
        const noted = await withNotes((args as ExecutionArgs).contextValue as Context, result as ExecutionResult);
        if (noted !== result) setResult(noted);
      },
    }),
  }),
});

const withNotes = async (context: Context, result: ExecutionResult): Promise<ExecutionResult> => {
  const projection = await notesOf(context);
  return projection.length === 0 ? result : { ...result, extensions: { ...result.extensions, projection } };
};

const notesOf = async ({ access, reads }: Context): Promise<readonly ProjectionNote[]> => {
  if (access.shown.size === 0) return [];
  try {
    const states = await Promise.all([...access.shown].map((plan) => reads().projectionOf(plan)));
    return states.filter(({ halt, gapCount }) => halt !== null || gapCount > 0).map(noteOf);
  } catch {
    // When the database fails, the answer itself fails and gives the reason.
    return [];
  }
};

const noteOf = ({ plan, head, shown, halt, gapCount, gaps }: ProjectionState): ProjectionNote => ({
  plan,
  position: shown,
  behind: Math.max(0, head - shown),
  halted: halt && haltOf(halt),
  gaps: { count: gapCount, positions: gaps.map(({ position }) => position) },
});

const haltOf = ({ position, code, since }: NonNullable<ProjectionState['halt']>) => ({
  position,
  code,
  cause: FAULT_WORDS[code],
  since,
});
