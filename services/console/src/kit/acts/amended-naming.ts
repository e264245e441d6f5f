/** What of a measure's title and responsibilities was changed, or is to be confirmed: only that is asked for. */

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

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

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
  const evidence = lines(typed['change.definition.evidence']);
  const evidenceDiffers = evidence.join('\n') !== before['change.definition.evidence'];
  const english = new Map(measure.evidence.map(({ zh, en }) => [zh, en ?? null]));
  const definition: AmendedDefinitionInput = {
    ...(differs('title') && { title: { zh: typed['change.definition.title'] } }),
    ...(isAsked('leadUnit', differs('leadUnit')) && { leadUnit }),
    ...(isAsked('supportUnits', supportDiffers) && { supportUnits }),
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
