/** What a question may cost, and what its asker may spend; the answer says both, under `extensions.cost`. */

import { type Context, problem } from '@duban/schema';
import type { GraphQLError } from 'graphql';
import type { Incoming } from '../http/incoming.ts';
import { type Cost, costFault, DEEPEST, LARGEST_COST } from './cost.ts';
import type { RateLimit } from './rate-limit.ts';

/** Any question is some work, however little it brings: as much as a read. */
export const LEAST_PRICE = 50;

export type CostExtension = {
  /** Objects that the question asks for, were every page full. */
  readonly asked: number;
  readonly limit: number;
  readonly depth: number;
  readonly deepest: number;
  /** What was charged for it, what the asker has left and what he gets a minute; absent where anybody may ask anything. */
  readonly points?: { readonly spent: number; readonly left: number; readonly perMinute: number };
};

type Judgement = { readonly fault: GraphQLError | null; readonly extensions: { readonly cost: CostExtension } };
export type Allowance = (asker: Incoming & Pick<Context, 'identify'>, cost: Cost) => Judgement;

export const createAllowance =
  (perMinute: number, limit: RateLimit): Allowance =>
  (asker, { cost: asked, depth }) => {
    const tally = asker.tally ?? { cost: 0, bytes: 0 };
    tally.cost += asked;
    const size = { asked, limit: LARGEST_COST, depth, deepest: DEEPEST };
    const tooLarge = costFault({ cost: tally.cost, depth });
    if (tooLarge || perMinute === 0) return { fault: tooLarge, extensions: { cost: size } };
    const price = asked + LEAST_PRICE;
    const spent = limit.spend(subjectOf(asker), price);
    const points = { spent: spent.ok ? price : 0, left: spent.ok ? spent.left : 0, perMinute };
    return { fault: spent.ok ? null : tooOften(spent.retryAfter), extensions: { cost: { ...size, points } } };
  };

/** Whoever is not known yet is known by where he comes from. */
export const subjectOf = ({ identify, address = 'unknown' }: Incoming & Pick<Context, 'identify'>): string => {
  try {
    return `subject ${identify().subject}`;
  } catch {
    return `address ${address}`;
  }
};

const tooOften = (retryAfter: number): GraphQLError =>
  problem(
    'RATE_LIMITED',
    {
      zh: `查询过于频繁，请于${retryAfter}秒后再试`,
      en: `Too much was asked within a minute: try again in ${retryAfter} seconds`,
    },
    { retryAfter, http: { status: 429, headers: { 'retry-after': String(retryAfter) } } },
  );
