/** Follows the changes of a plan over server-sent events; after a break it goes on behind the last change it saw. */

import { createClient } from 'graphql-sse';
import type { Operation } from '../graph/operation.ts';

type Variables = { plan: string; after?: number | null | undefined };

export type FollowOptions<Data> = {
  readonly url: string;
  readonly operation: Operation<Data, Variables>;
  /** The headers of each attempt: a token may have been renewed meanwhile. */
  readonly headers: () => Promise<Record<string, string>>;
  readonly plan: string;
  /** The position after which changes are told. */
  readonly after: number;
  readonly positionOf: (data: Data) => number;
  readonly onChange: (data: Data) => void;
  /** The line broke; another attempt follows. */
  readonly onBreak: () => void;
  /** Resolves when the next attempt may begin, `attempt` counting from 0. */
  readonly pause?: (attempt: number) => Promise<void>;
};

const LONGEST_PAUSE_MS = 15_000;

const growing = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.min(500 * 2 ** attempt, LONGEST_PAUSE_MS)));

/** Returns how to stop. */
export const followPlan = <Data extends Record<string, unknown>>(options: FollowOptions<Data>): (() => void) => {
  const { url, operation, headers, plan, after, positionOf, onChange, onBreak, pause = growing } = options;
  const variables: Variables = { plan, after };
  const extensions = { persistedQuery: { version: 1, sha256Hash: operation.documentId } };
  const client = createClient({
    url,
    headers,
    retryAttempts: Number.POSITIVE_INFINITY,
    // The request is written anew for each attempt, so a changed variable tells where to go on.
    retry: async (attempt) => {
      onBreak();
      await pause(attempt);
    },
  });
  let stopped = false;
  let stop = (): void => {};
  const begin = (): void => {
    stop = client.subscribe<Data>(
      { query: operation.text, variables, extensions },
      {
        next: ({ data }) => {
          if (!data) return;
          variables.after = positionOf(data);
          onChange(data);
        },
        error: () => void beginAgain(),
        // The server ends the stream when it stops, and when the token of the request expires.
        complete: () => void beginAgain(),
      },
    );
  };
  const beginAgain = async (): Promise<void> => {
    if (stopped) return;
    onBreak();
    await pause(0);
    if (!stopped) begin();
  };
  begin();
  return () => {
    stopped = true;
    stop();
    client.dispose();
  };
};
