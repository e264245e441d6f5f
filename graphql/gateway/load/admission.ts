/** Bounds the queries, commands and subscriptions under way at once; what exceeds a bound is refused before it runs. */

import { type Context, problem, toTryAgain } from '@duban/schema';
import { type ExecutionResult, getOperationAST, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { subjectOf } from '../guard/allowance.ts';
import type { Edge } from '../http/edge.ts';
import type { Incoming } from '../http/incoming.ts';
import { type ConcurrencyLimiter, createConcurrencyLimiter, MAX_WAITING_PER_SLOT } from './concurrency-limiter.ts';
import { createShareLimiter, type Release, type ShareLimiter } from './share-limiter.ts';

export type Admission = {
  /** Each needs a connection to the database. */
  readonly queries: ConcurrencyLimiter;
  /** Each needs a worker, and perhaps waits for the projector. */
  readonly commands: ConcurrencyLimiter;
  /** Subscriptions over SSE and WebSocket; they last for hours, so none waits for a slot. */
  readonly subscriptions: ShareLimiter;
};

/** A usual one takes milliseconds, and is cancelled after ten seconds, those in the queue included. */
const SLOW_QUERY_MS = 1_000;
/** More than a command waits to be visible, less than it may take. */
const SLOW_COMMAND_MS = 6_000;
/** Enough for some pages with some subscriptions each, or two full sockets. */
const MAX_SUBSCRIPTIONS_PER_SUBJECT = 100;
/** Subscriptions end when people close pages. */
const RETRY_SUBSCRIPTION_SECONDS = 10;

export const createAdmission = ({
  queriesAtOnce,
  commandsAtOnce,
  subscriptions,
}: Pick<Edge, 'queriesAtOnce' | 'commandsAtOnce' | 'subscriptions'>): Admission => ({
  queries: createConcurrencyLimiter(queriesAtOnce, { slowMs: SLOW_QUERY_MS }),
  commands: createConcurrencyLimiter(commandsAtOnce, { slowMs: SLOW_COMMAND_MS }),
  subscriptions: createShareLimiter(subscriptions, MAX_SUBSCRIPTIONS_PER_SUBJECT),
});

/** Requests worth accepting at a time: any more would be refused after they were read, parsed and authenticated. */
export const maxOpenRequests = ({
  queriesAtOnce,
  commandsAtOnce,
}: Pick<Edge, 'queriesAtOnce' | 'commandsAtOnce'>): number =>
  (queriesAtOnce + commandsAtOnce) * (1 + MAX_WAITING_PER_SLOT);

/** Runs after the operation guard: what it refuses takes no slot. */
export const withAdmission = ({ queries, commands, subscriptions }: Admission): Plugin<object, Incoming> => ({
  onExecute: ({ args, executeFn, setExecuteFn }) => {
    const isCommand = getOperationAST(args.document, args.operationName)?.operation === OperationTypeNode.MUTATION;
    const limiter = isCommand ? commands : queries;
    setExecuteFn(async (given) => {
      const leave = await limiter.enter((given.contextValue as Incoming).gone);
      if (!leave) return { errors: [isCommand ? tooManyCommands() : tooManyQueries()] };
      try {
        return await executeFn(given);
      } finally {
        leave();
      }
    });
  },
  onSubscribe: ({ subscribeFn, setSubscribeFn }) => {
    setSubscribeFn(async (given) => {
      const caller = given.contextValue as Incoming & Pick<Context, 'identify'>;
      const release = subscriptions.enter(subjectOf(caller));
      if (typeof release === 'string')
        return { errors: [release === 'too many' ? tooManySubscriptions() : tooManyOfSubject()] };
      const leave = () => {
        caller.gone?.removeEventListener('abort', leave);
        release();
      };
      // A subscriber that does not read is known to be gone by its connection alone.
      caller.gone?.addEventListener('abort', leave, { once: true });
      try {
        const result = (await subscribeFn(given)) as AsyncIterable<ExecutionResult> | ExecutionResult;
        if (!(Symbol.asyncIterator in result)) {
          leave();
          return result;
        }
        caller.streams?.();
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

export const tooManyQueries = () =>
  toTryAgain('OVERLOADED', { zh: '同时查询过多，请稍后再试', en: 'Too many queries at once: try again later' });
export const tooManyCommands = () =>
  toTryAgain('OVERLOADED', {
    zh: '同时办理的命令过多，本命令未执行，请稍后再试',
    en: 'Too many commands at once; this one was not carried out: try again later',
  });
const tooManySubscriptions = () =>
  toTryAgain(
    'OVERLOADED',
    { zh: '订阅过多，请稍后再试', en: 'Too many subscriptions: try again later' },
    RETRY_SUBSCRIPTION_SECONDS,
  );
const tooManyOfSubject = () =>
  problem(
    'RATE_LIMITED',
    {
      zh: `您的订阅已达${MAX_SUBSCRIPTIONS_PER_SUBJECT}个，请先结束一些`,
      en: `You already have ${MAX_SUBSCRIPTIONS_PER_SUBJECT} subscriptions: end some of them first`,
    },
    {
      retryAfter: RETRY_SUBSCRIPTION_SECONDS,
      http: { status: 429, headers: { 'retry-after': String(RETRY_SUBSCRIPTION_SECONDS) } },
    },
  );
