/** A measure as it is typed, and the definition that is sent; the names of fields are the paths that a refusal names. */

import { linesIn } from '../kit/acts/act.ts';
import { readNumber } from '../kit/show/value.ts';
import type {
  DraftMeasureChoicesQuery,
  MatterKind,
  MeasureDefinitionInput,
  TargetKind,
} from './draft-measure.generated.ts';

export type Choices = NonNullable<DraftMeasureChoicesQuery['plan']>;
export type Unit = Choices['units'][number];

export type TypedTarget = {
  readonly kind: TargetKind;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly atLeast: boolean;
  readonly stretch: boolean;
};

export type TypedMilestone = {
  readonly label: string;
  readonly due: string;
  /** What each target should have reached by then, by the place of the target. */
  readonly expected: readonly string[];
};

export const TARGETS = 'definition.targets';
export const MILESTONES = 'definition.milestones';
export const SUPPORT_UNITS = 'definition.supportUnits';
export const SUPPORT_GROUPS = 'definition.supportGroups';

export type TypedMeasure = {
  readonly 'definition.code': string;
  readonly 'definition.title': string;
  readonly 'definition.matter': MatterKind;
  readonly 'definition.basis.title': string;
  readonly 'definition.basis.number': string;
  readonly 'definition.basis.date': string;
  readonly 'definition.section': string;
  readonly 'definition.leadUnit': string;
  /** Empty: the first post of the lead unit. */
  readonly 'definition.responsible': string;
  /** Empty: the leader in charge of the lead unit. */
  readonly 'definition.supervisingLeader': string;
  readonly 'definition.supportUnits': readonly string[];
  readonly 'definition.supportGroups': readonly string[];
  readonly 'definition.targets': readonly TypedTarget[];
  readonly 'definition.milestones': readonly TypedMilestone[];
  /** One item a line. */
  readonly 'definition.evidence': string;
};

export const NEW_TARGET: TypedTarget = {
  kind: 'COUNT',
  label: '',
  value: '',
  unit: '',
  atLeast: false,
  stretch: false,
};
export const NEW_MILESTONE: TypedMilestone = { label: '', due: '', expected: [] };

export const newMeasure = (leadUnit: string): TypedMeasure => ({
  'definition.code': '',
  'definition.title': '',
  // What is drafted in the course of the year was as a rule decided by a meeting.
  'definition.matter': 'MEETING',
  'definition.basis.title': '',
  'definition.basis.number': '',
  'definition.basis.date': '',
  'definition.section': '',
  'definition.leadUnit': leadUnit,
  'definition.responsible': '',
  'definition.supervisingLeader': '',
  'definition.supportUnits': [],
  'definition.supportGroups': [],
  'definition.targets': [NEW_TARGET],
  'definition.milestones': [NEW_MILESTONE],
  'definition.evidence': '',
});

/** The key of a measure never changes and is never shown: it follows from the printed code, as far as that is Latin. */
export const keyOf = (code: string): string => {
  const half = code.normalize('NFKC').toLowerCase();
  const latin = half.replace(/[^a-z0-9]+/g, (rest) =>
    /^[\s._/-]*$/.test(rest)
      ? '-'
      : `-${Array.from(rest, (sign) => (sign.codePointAt(0) ?? 0).toString(16)).join('')}-`,
  );
  return `m-${latin}`.replace(/-+/g, '-').replace(/-$/, '');
};

export const hasValue = ({ kind }: Pick<TypedTarget, 'kind'>): boolean => kind !== 'DELIVERABLE';
export const hasUnit = ({ kind }: Pick<TypedTarget, 'kind'>): boolean => kind !== 'DELIVERABLE' && kind !== 'GROWTH';

const targetKey = (place: number): string => `t${place + 1}`;

export const unitIn = ({ units }: Choices, key: string): Unit | undefined => units.find((unit) => unit.key === key);

/** The chosen post while it is one of the lead unit's, else the first. */
export const responsibleIn = (choices: Choices, typed: TypedMeasure): string => {
  const posts = unitIn(choices, typed['definition.leadUnit'])?.posts ?? [];
  const chosen = typed['definition.responsible'];
  return posts.some(({ key }) => key === chosen) ? chosen : (posts[0]?.key ?? '');
};

export const leaderIn = ({ leaders }: Choices, typed: TypedMeasure): string => {
  const unit = typed['definition.leadUnit'];
  const inCharge = leaders.find(({ portfolio }) => portfolio.some(({ key }) => key === unit));
  return typed['definition.supervisingLeader'] || (inCharge?.key ?? '');
};

type Typed = Pick<TypedMeasure, 'definition.targets' | 'definition.milestones'>;

/** What a target has reached when it is done. */
const goalOf = ({ kind, value }: TypedTarget): number | null => (kind === 'DELIVERABLE' ? 100 : readNumber(value));

/** The place of the milestone with the latest date; -1 while none has one. */
const lastPlace = (milestones: readonly TypedMilestone[]): number =>
  milestones.reduce((last, { due }, index) => (due > (milestones[last]?.due ?? '') ? index : last), -1);

/** The figures of a milestone, with the place of their target; what is left open at the last is the promised value. */
const figuresOf = ({ [TARGETS]: targets, [MILESTONES]: milestones }: Typed, index: number) =>
  targets.flatMap((target, place) => {
    const typed = milestones[index]?.expected[place] ?? '';
    const value = typed === '' && index === lastPlace(milestones) ? goalOf(target) : readNumber(typed);
    return value === null ? [] : [{ place, value }];
  });

/** The place that a target's figure has among those that are sent: a refusal counts only them. */
export const sentPlace = (typed: Typed, milestone: number, target: number): number =>
  figuresOf(typed, milestone).findIndex(({ place }) => place === target);

export const definitionIn = (typed: TypedMeasure, choices: Choices): MeasureDefinitionInput => {
  const code = typed['definition.code'];
  const targets = typed[TARGETS];
  const leadUnit = typed['definition.leadUnit'];
  return {
    id: keyOf(code),
    code,
    title: { zh: typed['definition.title'] },
    matter: typed['definition.matter'],
    basis: basisIn(typed),
    section: typed['definition.section'],
    leadUnit,
    responsible: responsibleIn(choices, typed),
    supervisingLeader: leaderIn(choices, typed),
    supportUnits: typed[SUPPORT_UNITS].filter((unit) => unit !== leadUnit),
    supportGroups: [...typed[SUPPORT_GROUPS]],
    targets: targets.map(({ kind, label, value, unit, atLeast, stretch }, place) => ({
      key: targetKey(place),
      kind,
      label: { zh: label },
      value: hasValue({ kind }) ? readNumber(value) : null,
      unit: kind === 'GROWTH' ? '%' : hasUnit({ kind }) ? unit : null,
      atLeast: atLeast && hasValue({ kind }),
      stretch,
    })),
    milestones: typed[MILESTONES].map((milestone, index) => ({
      id: `m${index + 1}`,
      label: { zh: milestone.label },
      due: milestone.due,
      expected: figuresOf(typed, index).map(({ place, value }) => ({ target: targetKey(place), value })),
    })),
    evidence: linesIn(typed['definition.evidence']).map((zh) => ({ zh })),
  };
};

/** What was typed before 年度计划 was chosen is not shown any more, and not sent. */
const basisIn = (typed: TypedMeasure): MeasureDefinitionInput['basis'] => {
  if (typed['definition.matter'] === 'ANNUAL_PLAN') return null;
  const [title, number, date] = [
    typed['definition.basis.title'],
    typed['definition.basis.number'],
    typed['definition.basis.date'],
  ].map((text) => text.trim());
  return title || number || date ? { title: title ?? '', number: number || null, date: date || null } : null;
};

/** The list without one; figures of a target that is taken away go with it. */
export const without = <Item>(items: readonly Item[], place: number): readonly Item[] =>
  items.filter((_, index) => index !== place);
