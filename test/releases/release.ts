/** What is kept of each release: its data directory, and what that version read in it. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Running } from '@duban/testing/installation';

export const RELEASES = import.meta.dirname;
export const ARCHIVE_FILE = 'data.tar.zst';
export const FIGURES_FILE = 'figures.golden.json';

/** The plan in which people acted; the other one is that which `start` loads. */
export const LIVED_PLAN = 'qingshan-2024';
export const PLANS = [LIVED_PLAN, 'zhongyuan-2023'] as const;

/** Of each plan: the head of its log, and what the API answers to `FIGURES_QUERY`. */
export type PlanRecord = {
  readonly plan: string;
  readonly position: number;
  readonly hash: string;
  readonly figures: unknown;
};

export const releases = (): readonly string[] =>
  readdirSync(RELEASES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

export const recordsOf = (release: string): readonly PlanRecord[] =>
  JSON.parse(readFileSync(join(RELEASES, release, FIGURES_FILE), 'utf8')) as readonly PlanRecord[];

/** Fields of a released schema stay, so every later version answers it. */
const FIGURES_QUERY = `query ($plan: ID!) {
  plan(id: $plan) {
    title { zh }
    overview { total {
      measures { total issued acknowledged closed cancelled byLamp { lamp { key } measures } }
      milestones { total due met late missed overdue waiting }
    } }
    measures(first: 100) { nodes {
      key stage lamp { key since } reportCount draftCount escalationCount acknowledgementMissed
      instructionCounts { open missed total }
      targets { key percent current { value } }
      milestones { key due status overdue missedOn }
    } }
    instructions(first: 10) { nodes { key text due missedOn } }
    escalations(first: 100) { nodes { measure { key } obligation { key } rung kind } }
  }
}`;

export type Ask = (operation: string, variables: object) => Promise<unknown>;

/** Asks as somebody in a role; `who` are arguments of `duban token`. @throws Error with the errors of an answer. */
export const asking = async (duban: Running, ...who: readonly string[]): Promise<Ask> => {
  const token = (await duban.duban('token', '--plan', '*', ...who)).trim();
  return async (query, variables) => {
    const response = await fetch(duban.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { readonly data?: unknown; readonly errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
};

export const figuresOf = (ask: Ask, plan: string): Promise<unknown> => ask(FIGURES_QUERY, { plan });

type Verdict = Pick<PlanRecord, 'plan' | 'position' | 'hash'> & { readonly findings: readonly unknown[] };

/** Of all plans, as `duban verify` finds them. */
export const verify = async (duban: Running): Promise<readonly Verdict[]> =>
  JSON.parse(await duban.duban('verify', '--json')) as readonly Verdict[];
