/** Orders a letter: matters to act on before those for information, the most urgent first; many of one kind in one line. */

import { civilDateAt } from '@duban/domain';
import { counted, interviewsIn } from './count.ts';
import type { Entry } from './item.ts';
import type { Item, Part, Section } from './letter.ts';
import { dayOf, SECTIONS, titleOf } from './words.ts';

/** With `byUnit`, copies are grouped by the lead unit. */
export const sectionsOf = (entries: readonly Entry[], byUnit: boolean): readonly Section[] => {
  const open = entries.filter(({ settled }) => settled === null);
  const own = SECTIONS.flatMap(([heading, title]) => {
    const found = open.filter((one) => one.heading === heading && !one.copy);
    return heading === 'interview' ? interviews(title, found) : [section(partOf(found), title, found)];
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

/** One section for each unit and day; for a reader of several units the title names the unit and the day. */
const interviews = (title: string, entries: readonly Entry[]): readonly Section[] =>
  [...interviewsIn(entries)].map(([, those]) => {
    const [first] = those;
    if (!first || first.unit === '') return section('to-act', title, those);
    const called = civilDateAt(first.notice.at);
    return section('to-act', `${title}：${first.unit}（${dayOf(called, called.slice(0, 4))}）`, those);
  });

/** Lines of one unit in a weekly summary. */
const MAX_LINES_PER_UNIT = 10;

const unitSections = (copies: readonly Entry[]): readonly Section[] => {
  const units = [...Map.groupBy(copies, ({ unitName }) => unitName)];
  return units
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([unit, those]) => {
      const lines = those.map((one) => ({ ...one, unit: '' }));
      return section('to-know', `${unit}｜${counted(those)}`, lines, MAX_LINES_PER_UNIT);
    });
};

/** Lines of one section; the rest can be read through the link. */
const MAX_LINES = 20;

const section = (part: Part, title: string, entries: readonly Entry[], maxLines = MAX_LINES): Section => {
  const [todo = '', ...others] = new Set(entries.map((entry) => entry.todo));
  const isShared = others.length === 0 && entries.length > 1;
  const lines = gathered(ordered(entries)).map((item) => (isShared ? { ...item, todo: '' } : item));
  return {
    part,
    title,
    items: lines.slice(0, maxLines),
    todo: isShared ? todo : '',
    more: Math.max(0, lines.length - maxLines),
    count: entries.length,
  };
};

const ordered = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => b.late - a.late || a.unit.localeCompare(b.unit, 'zh') || (a.measure < b.measure ? -1 : 1));

/** Codes of measures in one line. */
const MAX_CODES = 12;

/** Combines the same obligation of many measures, such as the monthly report, into one line with their codes. */
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
