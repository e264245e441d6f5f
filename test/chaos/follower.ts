/** Follows the plan's live changes at either gateway, and resumes after every disconnect from the last change it received. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '@duban/rehearsal';
import type { Check } from './checker.ts';

export type Follower = {
  /** Waits a bounded time for the change at that position, then stops; returns all positions that were received. */
  finish(position: number): Promise<readonly number[]>;
};

export type FollowerOptions = {
  readonly plan: string;
  readonly gateways: readonly string[];
  readonly token: string;
  readonly random: Random;
};

/** A connection without data or keep-alive for this long is dropped. */
const MAX_SILENCE_MS = 14_000;
const FINISH_TIMEOUT_MS = 60_000;
const QUERY = 'subscription ($plan: ID!, $after: Position!) { planChanged(plan: $plan, after: $after) { position } }';

type ChangeData = { readonly data?: { readonly planChanged: { readonly position: number } } | null };

export const startFollower = ({ plan, gateways, token, random }: FollowerOptions): Follower => {
  const seen: number[] = [];
  const stopping = new AbortController();

  const follow = async (url: string): Promise<void> => {
    const silent = new AbortController();
    let timer = setTimeout(() => silent.abort(), MAX_SILENCE_MS);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: QUERY, variables: { plan, after: seen.at(-1) ?? 0 } }),
        signal: AbortSignal.any([stopping.signal, silent.signal]),
      });
      let rest = '';
      for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        clearTimeout(timer);
        timer = setTimeout(() => silent.abort(), MAX_SILENCE_MS);
        const lines = (rest + piece).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          if (!line.startsWith('data: {')) continue;
          const { data } = JSON.parse(line.slice('data: '.length)) as ChangeData;
          if (!data) return;
          seen.push(data.planChanged.position);
        }
      }
    } finally {
      clearTimeout(timer);
    }
  };
  const work = (async () => {
    while (!stopping.signal.aborted) {
      await follow(random.pick(gateways)).catch(() => {});
      await sleep(random.between(20, 250), undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    async finish(position) {
      for (const deadline = performance.now() + FINISH_TIMEOUT_MS; performance.now() < deadline; await sleep(50))
        if ((seen.at(-1) ?? 0) >= position) break;
      stopping.abort();
      await work;
      return seen;
    },
  };
};

/** Every follower must receive each change once, in the order of the log, from the first to `last`. */
export const checkFollowed = (followed: readonly (readonly number[])[], last: number): Check => ({
  name: 'live change missed or repeated',
  checked: followed.reduce((sum, { length }) => sum + length, 0),
  differences: followed.flatMap((seen) => [
    ...seen.flatMap((position, index) => {
      const before = seen[index - 1] ?? 0;
      return position === before + 1 ? [] : [`${position} came after ${before}`];
    }),
    ...((seen.at(-1) ?? 0) < last ? [`the log ends at ${last}, nothing came after ${seen.at(-1) ?? 0}`] : []),
  ]),
});
