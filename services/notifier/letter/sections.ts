/** The order of a letter: what is to be done before what is to be known, the most urgent first; many of one kind are one line. */

import { civilDateAt } from '@duban/domain';
import { counted, interviewsIn } from './count.ts';
import type { Entry } from './item.ts';
import type { Item, Part, Section } from './letter.ts';
import { dayOf, SECTIONS, titleOf } from './words.ts';

/** `byUnit`: what is only to be known, by the unit that leads it. */
export const sectionsOf = (entries: readonly Entry[], byUnit: boolean): readonly Section[] => {
  const open = entries.filter(({ settled }) => settled === null);
  const own = SECTIONS.flatMap(([heading, title]) => {
    const those = open.filter((one) => one.heading === heading && !one.copy);
    return heading === 'interview' ? interviews(title, those) : [section(partOf(those), title, those)];
  });
  const copies = open.filter(({ copy }) => copy).map((one) => ({ ...one, what: aboutCopy(one) }));
  const done = entries
    .filter(({ settled }) => settled !== null)
    .map((one) => ({ ...one, when: one.settled ?? '', words: '', promise: '', todo: '' }));
  return [
    ...own,
    ...(byUnit ? unitSections(copies) : [section('to-know', '抄送', copies)]),
    section('done', '已办事项', done),
  ].filter(({ items }) => items.length > 0);
};

const aboutCopy = ({ heading, what }: Entry): string => [titleOf(heading), what].filter(Boolean).join('：');

const partOf = (entries: readonly Entry[]): Part => (entries.some(({ todo }) => todo !== '') ? 'to-act' : 'to-know');

/** One interview for a unit and day, however many matters; who reads of several units' is told of which unit and day each is. */
const interviews = (title: string, entries: readonly Entry[]): readonly Section[] =>
  [...interviewsIn(entries)].map(([, those]) => {
    const [first] = those;
    if (!first || first.unit === '') return section('to-act', title, those);
    const called = civilDateAt(first.notice.at);
    return section('to-act', `${title}：${first.unit}（${dayOf(called, called.slice(0, 4))}）`, those);
  });

/** Of a unit, in a summary. */
const MOST_LINES_A_UNIT = 10;

const unitSections = (copies: readonly Entry[]): readonly Section[] => {
  const units = [...Map.groupBy(copies, ({ unitName }) => unitName)];
  return units
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([unit, those]) => {
      const lines = those.map((one) => ({ ...one, unit: '' }));
      return section('to-know', `${unit}｜${counted(those)}`, lines, MOST_LINES_A_UNIT);
    });
};

/** More than a reader would read; the rest is where the link leads. */
const MAX_LINES = 20;

const section = (part: Part, title: string, entries: readonly Entry[], most = MAX_LINES): Section => {
  const [todo = '', ...others] = new Set(entries.map((entry) => entry.todo));
  const isShared = others.length === 0 && entries.length > 1;
  const lines = gathered(ordered(entries)).map((item) => (isShared ? { ...item, todo: '' } : item));
  return {
    part,
    title,
    items: lines.slice(0, most),
    todo: isShared ? todo : '',
    more: Math.max(0, lines.length - most),
    count: entries.length,
  };
};

const ordered = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => b.late - a.late || a.unit.localeCompare(b.unit, 'zh') || (a.measure < b.measure ? -1 : 1));

const MAX_CODES = 12;

/** A unit that owes the same for a dozen measures, a signature or the month's report, reads one line and their codes. */
const gathered = (entries: readonly Entry[]): readonly Item[] => {
  const groups = Map.groupBy(entries, (entry) =>
    entry.gathers ? [entry.unit, entry.heading, entry.what, entry.when].join('\n') : entry.notice.id,
  );
  return [...groups.values()].flatMap((group): readonly Item[] => {
    const [first] = group;
    if (!first || group.length === 1) return group;
    const codes = group.slice(0, MAX_CODES).map(({ measure }) => measure.split(' ', 1)[0]);
    const words = `${codes.join('、')}${group.length > MAX_CODES ? '等' : ''}`;
    return [{ ...first, measure: `${group.length}项举措`, words, promise: '', url: null }];
  });
};
