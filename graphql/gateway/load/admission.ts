/** How much is under way at once: more than the parts behind can take is refused at once, with a time to come back, and nothing of it was done. */

import { type Context, problem, toTryAgain } from '@duban/schema';
import { type ExecutionResult, getOperationAST, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { subjectOf } from '../guard/allowance.ts';
import type { Edge } from '../http/edge.ts';
import type { Incoming } from '../http/incoming.ts';
import { type ConcurrencyLimiter, createConcurrencyLimiter, WAITING } from './concurrency-limiter.ts';
import { createShare, type Release, type Share } from './share.ts';

export type Admission = {
  /** Each waits for a connection to the database. */
  readonly queries: ConcurrencyLimiter;
  /** Each waits for a worker, and perhaps for the projector. */
  readonly commands: ConcurrencyLimiter;
  /** Subscriptions, over whichever way; they stay for hours, so nobody waits for a place. */
  readonly followers: Share;
};

/** Of one subject: some pages with some subscriptions each, and two sockets full of them. */
export const MOST_OF_A_SUBJECT = 100;
/** Seconds: a subscription ends when somebody closes a page. */
const UNTIL_SOME_END = 10;

export const createAdmission = ({
  queriesAtOnce,
  commandsAtOnce,
  subscriptions,
}: Pick<Edge, 'queriesAtOnce' | 'commandsAtOnce' | 'subscriptions'>): Admission => ({
  queries: createConcurrencyLimiter(queriesAtOnce),
  commands: createConcurrencyLimiter(commandsAtOnce),
  followers: createShare(subscriptions, MOST_OF_A_SUBJECT),
});

/** Requests that can be of any use at a time: with more, somebody would be turned away who was read, parsed and known first. */
export const mostOpen = ({ queriesAtOnce, commandsAtOnce }: Pick<Edge, 'queriesAtOnce' | 'commandsAtOnce'>): number =>
  (queriesAtOnce + commandsAtOnce) * (1 + WAITING);

/** After the guard: what is refused there takes no place. */
export const withAdmission = ({ queries, commands, followers }: Admission): Plugin<object, Incoming> => ({
  onExecute: ({ args, executeFn, setExecuteFn }) => {
    const isCommand = getOperationAST(args.document, args.operationName)?.operation === OperationTypeNode.MUTATION;
    const line = isCommand ? commands : queries;
    setExecuteFn(async (given) => {
      const leave = await line.enter((given.contextValue as Incoming).gone);
      if (!leave) return { errors: [isCommand ? tooManyCommands() : tooMuchAsked()] };
      try {
        return await executeFn(given);
      } finally {
        leave();
      }
    });
  },
  onSubscribe: ({ subscribeFn, setSubscribeFn }) => {
    setSubscribeFn(async (given) => {
      const asker = given.contextValue as Incoming & Pick<Context, 'identify'>;
      const release = followers.enter(subjectOf(asker));
      if (typeof release === 'string')
        return { errors: [release === 'too many' ? tooManyFollowers() : tooManyOfYours()] };
      const leave = () => {
        asker.gone?.removeEventListener('abort', leave);
        release();
      };
      // Of one that does not read, nothing but its connection says that it is gone.
      asker.gone?.addEventListener('abort', leave, { once: true });
      try {
        const result = (await subscribeFn(given)) as AsyncIterable<ExecutionResult> | ExecutionResult;
        if (!(Symbol.asyncIterator in result)) {
          leave();
          return result;
        }
        asker.streams?.();
        return untilItEnds(result, leave);
      } catch (error) {
        leave();
        throw error;
      }
    });
  },
});

const untilItEnds = (results: AsyncIterable<ExecutionResult>, leave: Release): AsyncIterable<ExecutionResult> => ({
  [Symbol.asyncIterator]() {
    const iterator = results[Symbol.asyncIterator]();
    return {
      next: async () => {
        try {
          const result = await iterator.next();
          if (result.done) leave();
          return result;
        } catch (error) {
          leave();
          throw error;
        }
      },
      return: async () => {
        leave();
        return (await iterator.return?.()) ?? { done: true, value: undefined };
      },
    };
  },
});

export const tooMuchAsked = () =>
  toTryAgain('OVERLOADED', { zh: '同时查询过多，请稍后再试', en: 'Too much is asked at once: try again later' });
const tooManyCommands = () =>
  toTryAgain('OVERLOADED', {
    zh: '同时办理的命令过多，本命令未执行，请稍后再试',
    en: 'Too many commands are given at once, and this one was not carried out: try again later',
  });
const tooManyFollowers = () =>
  toTryAgain(
    'OVERLOADED',
    { zh: '订阅过多，请稍后再试', en: 'There are too many subscriptions: try again later' },
    UNTIL_SOME_END,
  );
const tooManyOfYours = () =>
  problem(
    'RATE_LIMITED',
    {
      zh: `您的订阅已达${MOST_OF_A_SUBJECT}个，请先结束一些`,
      en: `You have ${MOST_OF_A_SUBJECT} subscriptions already: end some of them first`,
    },
    { retryAfter: UNTIL_SOME_END, http: { status: 429, headers: { 'retry-after': String(UNTIL_SOME_END) } } },
  );
