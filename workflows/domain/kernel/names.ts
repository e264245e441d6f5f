/** Looks up the names that sentences use instead of ids: of units, posts, milestones, targets and the like. */

import type { Text } from './text.ts';

export type NameKind =
  | 'unit'
  | 'group'
  | 'leader'
  | 'post'
  | 'section'
  | 'measure'
  | 'milestone'
  | 'target'
  | 'rung'
  | 'lamp'
  | 'plan';

/** The name of the thing with that id; undefined where it is not known, and the sentence then says "the measure", not its name. */
export type Names = (kind: NameKind, id: string) => Text | undefined;

export const NO_NAMES: Names = () => undefined;

type Titled = { readonly id: string; readonly title: Text };
type Named = { readonly id: string; readonly name: Text };
type Labelled = { readonly id: string; readonly label: Text };

/** The names in a plan's frame and its policies. */
type PlanNames = {
  readonly id?: string;
  readonly title?: Text;
  readonly units?: readonly Named[];
  readonly groups?: readonly Named[];
  readonly leaders?: readonly Titled[];
  readonly posts?: readonly Titled[];
  readonly sections?: readonly Titled[];
  readonly ladders?: readonly { readonly rungs: readonly Titled[] }[];
  readonly lamps?: readonly { readonly lamps: readonly Named[] }[];
};

/** The names in a measure's definition; a measure is called by code and title. */
type MeasureNames = {
  readonly id?: string;
  readonly code?: string;
  readonly title?: Text;
  readonly milestones?: readonly Labelled[];
  readonly targets?: readonly Labelled[];
};

/** Later versions of a ladder or a lamp policy come last, and their names win. */
export const namesOf = (plan: PlanNames | null, measures: readonly MeasureNames[] = []): Names => {
  const found: Readonly<Record<NameKind, () => readonly (readonly [id: string, name: Text])[]>> = {
    unit: () => byName(plan?.units),
    group: () => byName(plan?.groups),
    leader: () => byTitle(plan?.leaders),
    post: () => byTitle(plan?.posts),
    section: () => byTitle(plan?.sections),
    plan: () => byTitle(plan?.id !== undefined && plan.title ? [{ id: plan.id, title: plan.title }] : []),
    rung: () => byTitle(plan?.ladders?.flatMap(({ rungs }) => rungs)),
    lamp: () => byName(plan?.lamps?.flatMap(({ lamps }) => lamps)),
    measure: () => measures.flatMap(measureName),
    milestone: () => byLabel(measures.flatMap(({ milestones = [] }) => milestones)),
    target: () => byLabel(measures.flatMap(({ targets = [] }) => targets)),
  };
  return (kind, id) => found[kind]().findLast(([known]) => known === id)?.[1];
};

const byName = (items: readonly Named[] = []) => items.map(({ id, name }) => [id, name] as const);
const byTitle = (items: readonly Titled[] = []) => items.map(({ id, title }) => [id, title] as const);
const byLabel = (items: readonly Labelled[]) => items.map(({ id, label }) => [id, label] as const);

const measureName = ({ id, code, title }: MeasureNames): readonly (readonly [string, Text])[] => {
  if (id === undefined || !title) return [];
  const named = (text: string): string => (code === undefined ? text : `${code} ${text}`);
  return [[id, { zh: named(title.zh), ...(title.en !== undefined && { en: named(title.en) }) }]];
};
