/** Makes a letter of what is to be told: sections by urgency, measures within them, the subject says it all in one line. */

import { civilDateAt, type Instant, type NoticeKind, type Plan, recipientName } from '@duban/domain';
import { type Entry, entryOf, type Told } from './item.ts';
import type { Item, Letter, Section } from './letter.ts';
import { dayOf, SECTIONS, SUMMARY, titleOf, urgencyOf } from './words.ts';

export type Composing = {
  readonly dispatch: string;
  readonly planId: string;
  readonly plan: Plan;
  readonly recipient: string;
  readonly at: Instant;
  /** In the order of the log. */
  readonly told: readonly Told[];
  readonly links: Links;
};

export type Links = { readonly home: string; toMeasure(plan: string, measure: string): string };

export const compose = (composing: Composing): Letter => {
  const { dispatch, planId, plan, recipient, at, told, links } = composing;
  const view = {
    plan,
    at,
    namesUnits: !recipient.startsWith('unit-'),
    linkTo: (measure: string) => links.toMeasure(planId, measure),
  };
  const entries = onePerObligation(told.map((one) => entryOf(one, view)));
  const [only] = entries;
  const isAlone = dispatch.startsWith('alone/') && entries.length === 1;
  const date = civilDateAt(at);
  const planTitle = plan.frame.title.zh;
  const day = dayOf(date, date.slice(0, 4));
  return {
    id: dispatch,
    plan: planId,
    recipient,
    subject: isAlone && only ? subjectAlone(only) : subjectOfDigest(entries, day),
    salutation: recipientName(recipient, plan.frame).zh,
    intro: isAlone && only ? introAlone(only) : `以下是${planTitle}截至${day}需要您知悉的事项。`,
    sections: sectionsOf(entries),
    date,
    planTitle,
    home: links.home,
  };
};

/** Of several notices of one thing the most urgent one speaks; a later one of the same kind replaces an earlier. */
const onePerObligation = (entries: readonly Entry[]): readonly Entry[] => {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const { measure, obligation } = entry.notice;
    const key = `${measure}/${obligation ?? entry.kind}`;
    const other = found.get(key);
    if (!other || urgencyOf(entry.kind) <= urgencyOf(other.kind)) found.set(key, entry);
  }
  return [...found.values()];
};

/** More than a reader would read; the rest is where the link leads. */
const MOST_ITEMS = 30;

const sectionsOf = (entries: readonly Entry[]): readonly Section[] => {
  const open = entries.filter(({ settled }) => settled === null);
  const own = open.filter(({ copy }) => !copy);
  const found = SECTIONS.map(([kind, title]) =>
    section(title, kind === 'measure-issued' ? issuedAsOne(own) : ordered(own.filter((one) => one.kind === kind))),
  );
  const copies = open.filter(({ copy }) => copy).map((one) => ({ ...one, what: `${titleOf(one.kind)}：${one.what}` }));
  const done = entries
    .filter(({ settled }) => settled !== null)
    .map((one) => ({ ...one, when: one.settled ?? '', words: '', todo: '' }));
  return [...found, section('抄送供知悉', ordered(copies)), section('已办理，无需再处理', ordered(done))].filter(
    ({ items }) => items.length > 0,
  );
};

const section = (title: string, items: readonly Item[]): Section => ({
  title,
  items: items.slice(0, MOST_ITEMS),
  more: Math.max(0, items.length - MOST_ITEMS),
});

/** The latest first, then by the code of the measure. */
const ordered = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => b.late - a.late || a.measure.localeCompare(b.measure, 'zh'));

const MOST_CODES = 6;

/** A whole plan is issued at once: one line says how many and until when. */
const issuedAsOne = (entries: readonly Entry[]): readonly Item[] => {
  const issued = entries
    .filter(({ kind }) => kind === 'measure-issued')
    .toSorted((a, b) => (a.measure < b.measure ? -1 : 1));
  const [first] = issued;
  if (!first || issued.length === 1) return issued;
  const named = issued.slice(0, MOST_CODES).map(({ measure }) => measure);
  const what = issued.length > MOST_CODES ? `${named.join('；')}等` : named.join('；');
  return [{ ...first, measure: `${issued.length}项举措`, what, url: null }];
};

const subjectOfDigest = (entries: readonly Entry[], day: string): string => {
  const open = entries.filter(({ settled }) => settled === null);
  const own = open.filter(({ copy }) => !copy);
  const count = (kinds: readonly NoticeKind[]) => own.filter(({ kind }) => kinds.includes(kind)).length;
  const parts = SUMMARY.map(([word, kinds]) => [word, count(kinds)] as const);
  const counted = [...parts, ['抄送', open.length - own.length] as const].filter(([, number]) => number > 0);
  return `督办日报 ${day}｜${counted.map(([word, number]) => `${word}${number}项`).join('、') || '均已办理'}`;
};

const subjectAlone = ({ kind, copy, measure, what, when }: Entry): string =>
  `${titleOf(kind)}${copy ? '（抄送）' : ''}｜${measure}：${[what, when].filter(Boolean).join('，')}`;

const introAlone = ({ kind, copy, unit }: Entry): string => {
  if (copy) return `现将${kind === 'interview' ? '约谈安排' : '督办函'}抄送您知悉${unit && `（${unit}牵头）`}。`;
  if (kind === 'interview') return `因下列事项长期逾期，按督办规定进行约谈${unit && `（${unit}牵头）`}。`;
  return '你单位牵头的下列事项已经逾期，经催办仍未办结，现予督办。';
};
