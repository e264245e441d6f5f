/** Renders a replay for the terminal: each measure whose lamp would have differed, then the number of days. */

import {
  differs,
  isOtherwise,
  type Lamp,
  type LampLit,
  lampReasonText,
  type MeasureReplay,
  type PolicyReplay,
  type Stretch,
} from '@duban/domain';
import { cutText, textTable } from './text-table.ts';

const TITLE_COLUMNS = 28;

/** Every line ends in a newline; no colour codes. */
export const renderReplay = (replay: PolicyReplay): string => {
  const { plan, policy, from, until, measures } = replay;
  const other = measures.filter(differs);
  return [
    `${plan}：假如自 ${from} 起适用“${policy.title.zh}”（${policy.id} 第 ${policy.version} 版），截至 ${until}`,
    `What if ${policy.id} version ${policy.version} had been in force from ${from} to ${until}`,
    '',
    ...(other.length === 0
      ? []
      : [
          ...textTable([
            ['编号 code', '举措 measure', '自 from', '天数 days', '', '实际 recorded', '假如 other', '假如的理由 why'],
            ...other.flatMap((measure) => rowsOf(measure, yearOf(until))),
          ]),
          '',
        ]),
    `${measures.length} 项举措中 ${other.length} 项的灯会不同。 ${other.length} of ${measures.length} measures would differ.`,
    ...(measures.length === 0 ? [] : ['', ...crossTable(replay), '', shareOf(replay)]),
    '',
  ].join('\n');
};

const yearOf = (date: string): number => Number(date.slice(0, 4));

const rowsOf = ({ code, title, stretches }: MeasureReplay, year: number): string[][] =>
  stretches.map((stretch, index) => {
    const before = stretches[index - 1]?.other;
    const { from, days, recorded, other } = stretch;
    return [
      index === 0 ? code : '',
      index === 0 ? cutText(title.zh, TITLE_COLUMNS) : '',
      from,
      String(days),
      isOther(stretch) ? '≠' : '',
      nameOf(recorded?.lamp ?? null),
      nameOf(other?.lamp ?? null),
      before?.lamp === other?.lamp ? '' : whyOf(other, year),
    ];
  });

const isOther = ({ recorded, other }: Stretch): boolean =>
  isOtherwise({ recorded: recorded?.lamp ?? null, other: other?.lamp ?? null });

const nameOf = (lamp: Lamp | null): string => lamp?.name.zh ?? '—';
const whyOf = (lit: LampLit | null, year: number): string => (lit ? lampReasonText(lit.reason, year).zh : '');

/** Measure-days: a row for each recorded lamp, a column for each lamp of the other policy. */
const crossTable = ({ days }: PolicyReplay): readonly string[] => {
  const rows = lampsIn(days.map(({ recorded }) => recorded));
  const columns = lampsIn(days.map(({ other }) => other));
  const sum = (isOurs: (row: string, column: string) => boolean): string =>
    String(
      days
        .filter(({ recorded, other }) => isOurs(nameOf(recorded), nameOf(other)))
        .reduce((total, one) => total + one.days, 0),
    );
  return textTable([
    ['举措·天 measure-days', ...columns.map((name) => `假如${name}`), '合计 total'],
    ...rows.map((name) => [
      `实际${name}`,
      ...columns.map((column) => sum((row, other) => row === name && other === column)),
      sum((row) => row === name),
    ]),
    ['合计 total', ...columns.map((column) => sum((_row, other) => other === column)), sum(() => true)],
  ]);
};

/** The worst first; lamps with the same name are merged. */
const lampsIn = (lamps: readonly (Lamp | null)[]): readonly string[] => [
  ...new Set(
    lamps
      .toSorted((a, b) => (b?.severity ?? Number.MIN_SAFE_INTEGER) - (a?.severity ?? Number.MIN_SAFE_INTEGER))
      .map(nameOf),
  ),
];

const shareOf = ({ days }: PolicyReplay): string => {
  const count = (some: typeof days): number => some.reduce((total, one) => total + one.days, 0);
  const [all, other] = [count(days), count(days.filter(isOtherwise))];
  const share = all === 0 ? 0 : Math.round((other / all) * 1000) / 10;
  return `${all} 举措·天中 ${other} 天（${share}%）的灯会不同。 ${other} of ${all} measure-days (${share} %) would differ.`;
};
