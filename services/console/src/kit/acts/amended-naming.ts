/** What of a measure's title and responsibilities was changed, or is to be confirmed: only that is asked for. */

import { linesIn } from './act.ts';
import type { Roadmap } from './amendment.ts';
import type { AmendedDefinitionInput } from './life.generated.ts';

/** By the names of the fields in the mutation's input, where its refusals stand. */
export type TypedNaming = {
  readonly 'change.definition.title': string;
  readonly 'change.definition.leadUnit': string;
  readonly 'change.definition.supportUnits': readonly string[];
  readonly 'change.definition.responsible': string;
  readonly 'change.definition.supervisingLeader': string;
  /** One a line. */
  readonly 'change.definition.evidence': string;
  /** Fields whose proposed value is to be confirmed. */
  readonly confirm: readonly string[];
};

export const CONFIRMABLE = ['leadUnit', 'supportUnits', 'responsible', 'supervisingLeader', 'evidence'] as const;

const keys = (all: readonly { readonly key: string }[]): readonly string[] => all.map(({ key }) => key);

export const namingOf = (measure: Roadmap): TypedNaming => ({
  'change.definition.title': measure.title.zh,
  'change.definition.leadUnit': measure.leadUnit.key,
  'change.definition.supportUnits': keys(measure.supportUnits),
  'change.definition.responsible': measure.responsible.key,
  'change.definition.supervisingLeader': measure.supervisingLeader.key,
  'change.definition.evidence': measure.evidence.map(({ zh }) => zh).join('\n'),
  confirm: [],
});

type Unit = Roadmap['plan']['units'][number];

const postsOf = ({ plan }: Roadmap, leadUnit: string): Unit['posts'] =>
  plan.units.find(({ key }) => key === leadUnit)?.posts ?? [];

/** Those of the unit that is to lead; of one that leads already, also the present one; all where the unit has none. */
export const postChoices = (roadmap: Roadmap, leadUnit: string): Unit['posts'] => {
  const all = roadmap.plan.units.flatMap(({ posts }) => posts);
  const own = postsOf(roadmap, leadUnit);
  if (own.length === 0) return all;
  const isKept = leadUnit === roadmap.leadUnit.key && own.every(({ key }) => key !== roadmap.responsible.key);
  return isKept ? [...all.filter(({ key }) => key === roadmap.responsible.key), ...own] : own;
};

/** The post to begin with where a lead unit is chosen: the one chosen before where it still can be, the present one, or the first. */
export const postFor = (roadmap: Roadmap, leadUnit: string, chosen: string): string => {
  const offered = keys(postChoices(roadmap, leadUnit));
  return [chosen, roadmap.responsible.key].find((post) => offered.includes(post)) ?? offered[0] ?? chosen;
};

/**
 * The groups all of whose units are still ticked, and the units that are in none of them: the server adds the members.
 * A unit that leads now or is to lead is not ticked, although it may be a member.
 */
const supportIn = (units: readonly string[], { supportGroups, leadUnit: { key: former } }: Roadmap, lead: string) => {
  const staying = supportGroups
    .map(({ key, units: members }) => ({ key, members: keys(members) }))
    .filter(({ members }) => members.every((unit) => unit === lead || unit === former || units.includes(unit)));
  const grouped = new Set(staying.flatMap(({ members }) => members));
  return staying.length === 0
    ? { supportUnits: units }
    : { supportUnits: units.filter((unit) => !grouped.has(unit)), supportGroups: keys(staying) };
};

/** Without a part where nothing was changed. A new lead unit is none that supports. */
export const amendedNaming = (
  typed: TypedNaming,
  measure: Roadmap,
): { readonly definition?: AmendedDefinitionInput } => {
  const before = namingOf(measure);
  const leadUnit = typed['change.definition.leadUnit'];
  const supportUnits = typed['change.definition.supportUnits'].filter((unit) => unit !== leadUnit);
  const isAsked = (field: (typeof CONFIRMABLE)[number], isChanged: boolean) =>
    isChanged || typed.confirm.includes(field);
  const differs = (field: 'title' | 'leadUnit' | 'responsible' | 'supervisingLeader'): boolean =>
    typed[`change.definition.${field}`] !== before[`change.definition.${field}`];
  const supportDiffers =
    supportUnits.length !== measure.supportUnits.length ||
    supportUnits.some((unit) => !before['change.definition.supportUnits'].includes(unit));
  const evidence = linesIn(typed['change.definition.evidence']);
  const evidenceDiffers = evidence.join('\n') !== before['change.definition.evidence'];
  const english = new Map(measure.evidence.map(({ zh, en }) => [zh, en ?? null]));
  const definition: AmendedDefinitionInput = {
    ...(differs('title') && { title: { zh: typed['change.definition.title'] } }),
    ...(isAsked('leadUnit', differs('leadUnit')) && { leadUnit }),
    ...(isAsked('supportUnits', supportDiffers) && supportIn(supportUnits, measure, leadUnit)),
    ...(isAsked('responsible', differs('responsible')) && { responsible: typed['change.definition.responsible'] }),
    ...(isAsked('supervisingLeader', differs('supervisingLeader')) && {
      supervisingLeader: typed['change.definition.supervisingLeader'],
    }),
    ...(isAsked('evidence', evidenceDiffers) && {
      evidence: evidence.map((zh) => ({ zh, en: english.get(zh) ?? null })),
    }),
  };
  return Object.keys(definition).length === 0 ? {} : { definition };
};
