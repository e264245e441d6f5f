/** Asks what a screen shows: in the present plan, on the present day, and anew whenever the reader asks for the news. */

import { useEffect, useRef } from 'react';
import { type AnyVariables, type CombinedError, useQuery } from 'urql';
import { useRevision } from '../live/revision.ts';
import { usePlace } from '../place/place.ts';
import { type Fault, faultOf } from './fault.ts';
import type { Operation } from './operation.ts';

/** The hook gives `plan` and `asOf` by itself to operations that have such variables. */
type Given = 'plan' | 'asOf';

export type ScreenQuery<Data> = {
  /** The newest answer; while another page or filter is asked for, the one before. */
  readonly data: Data | null;
  readonly fault: Fault | null;
  /** An answer is on its way. */
  readonly busy: boolean;
  refresh(): void;
};

/**
 * A part that the role may not see fails the whole screen: the rest would look like an empty list. Other errors fail it
 * only where nothing came.
 */
const shownFault = (error: CombinedError | undefined, hasData: boolean): Fault | null => {
  if (!error) return null;
  const fault = faultOf(error);
  return fault.kind === 'forbidden' || !hasData ? fault : null;
};

export const useScreenQuery = <Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  own: Omit<Variables, Given>,
  { pause = false }: { readonly pause?: boolean } = {},
): ScreenQuery<Data> => {
  const { plan, asOf } = usePlace();
  const { revision } = useRevision();
  const given = { plan: plan.key, asOf: asOf === null ? undefined : { date: asOf } };
  const mine = Object.entries(given).filter(([name]) => operation.variableNames.includes(name));
  const variables = { ...Object.fromEntries(mine), ...own } as Variables & AnyVariables;
  const [result, ask] = useQuery<Data, Variables & AnyVariables>({ query: operation, variables, pause });
  const asked = useRef(revision);
  useEffect(() => {
    if (asked.current === revision) return;
    asked.current = revision;
    ask({ requestPolicy: 'network-only' });
  }, [revision, ask]);
  const { error, fetching, stale } = result;
  // Asked again in vain, the screen keeps its last answer: what is being typed or sent there goes on.
  const question = JSON.stringify([operation.documentId, variables]);
  const known = useRef<{ readonly question: string; readonly data: Data }>(undefined);
  if (result.data && !fetching && !stale) known.current = { question, data: result.data };
  const data = result.data ?? (known.current?.question === question ? known.current.data : null);
  return {
    data,
    fault: shownFault(error, data !== null),
    busy: fetching || stale,
    refresh: () => ask({ requestPolicy: 'network-only' }),
  };
};
