/** The order of a letter: what is most urgent first, the latest first within it; many of one kind are one line. */

import type { Entry } from './item.ts';
import type { Item, Section } from './letter.ts';
import { SECTIONS, titleOf } from './words.ts';

export const sectionsOf = (entries: readonly Entry[]): readonly Section[] => {
  const open = entries.filter(({ settled }) => settled === null);
  const own = SECTIONS.map(([kind, title]) =>
    section(
      title,
      open.filter((one) => one.kind === kind && !one.copy),
    ),
  );
  const copies = open.filter(({ copy }) => copy).map((one) => ({ ...one, what: `${titleOf(one.kind)}：${one.what}` }));
  const done = entries
    .filter(({ settled }) => settled !== null)
    .map((one) => ({ ...one, when: one.settled ?? '', words: '', todo: '' }));
  return [...own, section('抄送供知悉', copies), section('已办理，无需再处理', done)].filter(
    ({ items }) => items.length > 0,
  );
};

/** More than a reader would read; the rest is where the link leads. */
const MOST_LINES = 20;

const section = (title: string, entries: readonly Entry[]): Section => {
  const [todo = '', ...others] = new Set(entries.map((entry) => entry.todo));
  const isShared = others.length === 0 && entries.length > 1;
  const lines = gathered(ordered(entries)).map((item) => (isShared ? { ...item, todo: '' } : item));
  return {
    title,
    items: lines.slice(0, MOST_LINES),
    todo: isShared ? todo : '',
    more: Math.max(0, lines.length - MOST_LINES),
    count: entries.length,
  };
};

const ordered = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => b.late - a.late || a.unit.localeCompare(b.unit, 'zh') || (a.measure < b.measure ? -1 : 1));

const MOST_CODES = 12;

/** A unit that owes the same for a dozen measures, a signature or the month's report, reads one line and their codes. */
const gathered = (entries: readonly Entry[]): readonly Item[] => {
  const groups = Map.groupBy(entries, (entry) =>
    entry.gathers ? [entry.unit, entry.kind, entry.what, entry.when].join('\n') : entry.notice.id,
  );
  return [...groups.values()].flatMap((group): readonly Item[] => {
    const [first] = group;
    if (!first || group.length === 1) return group;
    const codes = group.slice(0, MOST_CODES).map(({ measure }) => measure.split(' ', 1)[0]);
    const words = `${codes.join('、')}${group.length > MOST_CODES ? '等' : ''}`;
    return [{ ...first, measure: `${group.length}项举措`, words, url: null }];
  });
};
