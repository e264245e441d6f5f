/** Limits the cost of an operation and the points of its subject; the answer shows both under `extensions.cost`. */

import { type Context, problem } from '@duban/schema';
import type { GraphQLError } from 'graphql';
import type { Incoming } from '../http/incoming.ts';
import { type Cost, costFault, MAX_COST, MAX_DEPTH } from './cost.ts';
import type { RateLimit } from './rate-limit.ts';

/** Every operation costs at least as much as one page. */
const MIN_PRICE = 50;

type CostExtension = {
  /** Objects that the operation would return if every page were full. */
  readonly asked: number;
  readonly limit: number;
  readonly depth: number;
  readonly deepest: number;
  /** Points charged for it, left to the subject, and granted a minute; absent where there is no rate limit. */
  readonly points?: { readonly spent: number; readonly left: number; readonly perMinute: number };
};

type Judgement = { readonly fault: GraphQLError | null; readonly extensions: { readonly cost: CostExtension } };
export type Allowance = (caller: Incoming & Pick<Context, 'identify'>, cost: Cost) => Judgement;

export const createAllowance =
  (perMinute: number, limit: RateLimit): Allowance =>
  (caller, { cost: asked, depth }) => {
    const tally = caller.tally ?? { cost: 0, bytes: 0 };
    tally.cost += asked;
    const size = { asked, limit: MAX_COST, depth, deepest: MAX_DEPTH };
    const tooLarge = costFault({ cost: tally.cost, depth });
    if (tooLarge || perMinute === 0) return { fault: tooLarge, extensions: { cost: size } };
    const price = asked + MIN_PRICE;
    const spent = limit.spend(subjectOf(caller), price);
    const points = { spent: spent.ok ? price : 0, left: spent.ok ? spent.left : 0, perMinute };
    return { fault: spent.ok ? null : rateLimited(spent.retryAfter), extensions: { cost: { ...size, points } } };
  };

/** The key of the rate limit: the subject of the token, else the client's address. */
export const subjectOf = ({ identify, address = 'unknown' }: Incoming & Pick<Context, 'identify'>): string => {
  try {
    return `subject ${identify().subject}`;
  } catch {
    return `address ${address}`;
  }
};

const rateLimited = (retryAfter: number): GraphQLError =>
  problem(
    'RATE_LIMITED',
    {
      zh: `查询过于频繁，请于${retryAfter}秒后再试`,
      en: `Too many queries within a minute: try again in ${retryAfter} seconds`,
    },
    { retryAfter, http: { status: 429, headers: { 'retry-after': String(retryAfter) } } },
  );
