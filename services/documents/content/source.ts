/** What every paper is drawn up from: a plan as of one position, its read models, and the names of its ids. */

import { type CivilDate, paperIssuer } from '@duban/domain';
import type { At, PlanRow, Reads } from '@duban/read-models';
import type { Paper } from '../paper/paper.ts';

type PaperReads = Pick<
  Reads,
  | 'agenda'
  | 'bulletin'
  | 'eventHashes'
  | 'instructionsOf'
  | 'interviews'
  | 'lampSubjects'
  | 'measures'
  | 'milestonesOf'
  | 'overview'
  | 'plans'
  | 'reportsOf'
  | 'review'
  | 'rungs'
  | 'snapshotsByIds'
  | 'targetsOf'
>;

export type Source = {
  /** On behalf of whoever asks: what they may not see is not in the paper. */
  readonly reads: PaperReads;
  readonly plan: PlanRow;
  /** The last position of the log that the paper shows. */
  readonly position: number;
  /** The plan's day at that position. */
  readonly today: CivilDate;
};

/** A matter that the paper is to be about is not there at that position; the message says which, in Chinese. */
export class NothingToDrawError extends Error {
  override readonly name = 'NothingToDrawError';
}

/** More rows than any list of a plan has. */
export const ALL = { first: 100_000 } as const;

export const atOf = ({ plan, position }: Source): At => ({ plan: plan.id, at: position });

export type Names = {
  /** Short, as in a list: 区发改委. */
  readonly unit: (id: string) => string;
  /** In full, as on an envelope. */
  readonly fullUnit: (id: string) => string;
  readonly leader: (id: string) => string;
  readonly section: (id: string) => string;
  readonly post: (id: string) => string;
  readonly lamp: (id: string | null) => string;
};

/** An id that the plan does not know stands for itself. */
export const namesOf = ({ plan }: Source): Names => {
  const units = new Map(plan.units.map((unit) => [unit.id, unit]));
  const leaders = new Map(plan.leaders.map(({ id, title }) => [id, title.zh]));
  const sections = new Map(plan.sections.map(({ id, title }) => [id, title.zh]));
  const posts = new Map(plan.posts.map(({ id, title }) => [id, title.zh]));
  // A lamp of an earlier policy has its name still.
  const lamps = new Map(plan.terms.lamps.flatMap(({ value }) => value.lamps.map(({ id, name }) => [id, name.zh])));
  return {
    unit: (id) => units.get(id)?.shortName ?? id,
    fullUnit: (id) => units.get(id)?.name.zh ?? id,
    leader: (id) => leaders.get(id) ?? id,
    section: (id) => sections.get(id) ?? id,
    post: (id) => posts.get(id) ?? id,
    lamp: (id) => (id === null ? '' : (lamps.get(id) ?? id)),
  };
};

export const issuerOf = ({ plan }: Source): string => paperIssuer(plan, plan.paperSettings);

/** "中原区2023年国民经济和社会发展计划": what stands in 【】 before it says what kind of plan it is. */
export const planTitle = ({ plan }: Source): string => plan.title.zh.replace(/^【[^】]*】/, '');

/** Of a plan that nobody carries out, every paper says so in its title. */
export const titled = ({ plan }: Source, title: string): string => (plan.demonstration ? `【演示】${title}` : title);

/** A title as `titled`, with the names of units, of leaders and of the place that occur in it. */
export const entitled = (source: Source, text: string): Pick<Paper, 'title' | 'names'> => {
  const { place, units, leaders } = source.plan;
  const title = titled(source, text);
  const known = [
    place.zh,
    ...units.flatMap(({ name, shortName }) => [name.zh, shortName]),
    ...leaders.map((one) => one.title.zh),
  ];
  return { title, names: [...new Set(known)].filter((name) => title.includes(name)) };
};

/** @throws NothingToDrawError where the log has no such position. */
export const proofOf = async (source: Source): Promise<Paper['proof']> => {
  const { reads, plan, position } = source;
  const hash = (await reads.eventHashes(plan.id, [position])).get(position);
  if (hash === undefined) throw new NothingToDrawError(`日志没有第${position}条`);
  return { position, hash };
};

/** The place for a number that is given when the paper is issued. */
export const unnumbered = ({ today }: Source): string => `〔${today.slice(0, 4)}〕　　号`;
