/** Sets a wall chart as one SVG as wide as A3 is long: head and legends, the months, a line for each measure. */

import { type CivilDate, dateZh, daysBetween } from '@duban/domain';
import { xmlText } from '../paper/xml-text.ts';
import type { ChartLamp, MilestoneStanding, WallChart } from './chart.ts';

/** Pixels of 1/96 inch: 420 mm. */
const WIDTH = 1587;
const MARGIN = 38;
const ROW = 22;
const SECTION = 34;
const HEAD = 132;
const MONTHS = 26;
const FOOT = 40;
/** From the left: lamp, code, title, unit; the time line takes the rest. */
const COLUMN = { lamp: MARGIN + 8, code: MARGIN + 22, title: MARGIN + 84, unitEnd: MARGIN + 480 } as const;
const LINE = { from: MARGIN + 500, to: WIDTH - MARGIN } as const;
/** Characters of Chinese that fit before the unit. */
const TITLE_CHARACTERS = 21;
const UNIT_CHARACTERS = 9;

const INK = '#1c1b19';
const QUIET = '#5f5c56';
const RULE = '#d6d3cc';
const BRAND = '#a02020';
const GOOD = '#2f7d55';
const WARN = '#b06f12';
const LATE = '#b3261e';
const OPEN = '#8a877f';

const STANDINGS: Readonly<Record<MilestoneStanding, readonly [words: string, sign: string]>> = {
  verified: ['已核实', `<circle r="5" fill="${GOOD}"/>`],
  'verified-late': [
    '逾期后核实',
    `<circle r="4" fill="${GOOD}"/><circle r="6.2" fill="none" stroke="${WARN}" stroke-width="1.5"/>`,
  ],
  submitted: [
    '待核实',
    `<circle r="4.6" fill="#fff" stroke="${GOOD}" stroke-width="1.5"/><path d="M0-4.6A4.6 4.6 0 0 1 0 4.6Z" fill="${GOOD}"/>`,
  ],
  returned: ['已退回', `<path d="M0-6 6 0 0 6-6 0Z" fill="${WARN}"/>`],
  overdue: ['逾期', `<rect x="-5" y="-5" width="10" height="10" fill="${LATE}"/>`],
  'extension-asked': [
    '延期待批',
    `<circle r="4.6" fill="#fff" stroke="${WARN}" stroke-width="1.5"/><path d="M0-2.8V0H2.6" fill="none" stroke="${WARN}" stroke-width="1.5"/>`,
  ],
  'not-due': ['未到期', `<circle r="4.4" fill="#fff" stroke="${OPEN}" stroke-width="1.5"/>`],
};

type Text = {
  readonly size?: number;
  readonly fill?: string;
  readonly anchor?: 'end' | 'middle' | 'start';
  readonly bold?: boolean;
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (words: string): string => xmlText(words).replace(/[&<>]/g, (one) => ENTITIES[one] ?? one);

const text = (
  x: number,
  y: number,
  words: string,
  { size = 13, fill = INK, anchor = 'start', bold }: Text = {},
): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${bold ? ' font-weight="700"' : ''}>${escaped(words)}</text>`;

const rule = (x1: number, y1: number, x2: number, y2: number, stroke = RULE, width = 1): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}" stroke-width="${width}"/>`;

/** Digits and Latin letters count half. */
const cut = (words: string, characters: number): string => {
  let width = 0;
  let shown = '';
  for (const one of words) {
    width += (one.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1;
    if (width > characters) return `${shown}…`;
    shown += one;
  }
  return shown;
};

const tenth = (length: number): number => Math.round(length * 10) / 10;

/** A colour that is no plain one of a policy is not written into the file. */
const safeColour = (colour: string): string => (/^#[0-9a-f]{3,8}$|^[a-z]+$/i.test(colour) ? colour : OPEN);

export const wallChartSvg = (chart: WallChart): string => {
  const { title, year, today, sections, proof } = chart;
  const first: CivilDate = `${year}-01-01`;
  const days = daysBetween(first, `${year}-12-31`) + 1;
  const at = (date: CivilDate): number =>
    tenth(LINE.from + ((daysBetween(first, date) + 0.5) / days) * (LINE.to - LINE.from));
  const isShown = (date: CivilDate): boolean => date.startsWith(`${year}-`);
  const top = HEAD + MONTHS;
  const parts: string[] = [];
  let y = top;
  for (const section of sections) {
    parts.push(text(MARGIN, y + 23, section.title, { size: 15, bold: true }));
    parts.push(rule(MARGIN, y + SECTION - 2, WIDTH - MARGIN, y + SECTION - 2, QUIET));
    y += SECTION;
    for (const { code, title: name, unit, lamp, milestones } of section.rows) {
      const middle = y + ROW / 2;
      parts.push(
        lampSign(lamp, COLUMN.lamp, middle),
        text(COLUMN.code, middle + 4.5, code, { fill: QUIET }),
        text(COLUMN.title, middle + 4.5, cut(name, TITLE_CHARACTERS)),
        text(COLUMN.unitEnd, middle + 4.5, cut(unit, UNIT_CHARACTERS), { anchor: 'end', fill: QUIET }),
        rule(Math.max(LINE.from, at(chart.adopted)), middle, LINE.to, middle),
        ...milestones
          .filter(({ due }) => isShown(due))
          .map(({ due, standing }) => `<g transform="translate(${at(due)} ${middle})">${STANDINGS[standing][1]}</g>`),
      );
      y += ROW;
    }
  }
  const height = y + FOOT;
  const months = Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}-01`);
  const day = isShown(today)
    ? [
        rule(at(today), HEAD - 4, at(today), y, BRAND, 2),
        text(at(today), HEAD - 9, dateZh(today, year), { size: 12, fill: BRAND, anchor: 'middle', bold: true }),
      ]
    : [];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','SimHei',sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    text(WIDTH / 2, 52, title, { size: 28, anchor: 'middle', bold: true }),
    ...legends(chart),
    ...months.flatMap((month, index) => {
      const x = tenth(at(month) - (0.5 / days) * (LINE.to - LINE.from));
      return [rule(x, HEAD, x, y), text(x + 6, HEAD + 18, `${index + 1}月`, { fill: QUIET })];
    }),
    rule(MARGIN, top, WIDTH - MARGIN, top, QUIET),
    ...parts,
    ...day,
    text(MARGIN, height - 14, `数据取自计划日志第${proof.position}条，校验值${proof.hash}`, { size: 11, fill: QUIET }),
    '</svg>',
    '',
  ].join('\n');
};

const lampSign = ({ name, colour }: ChartLamp, x: number, y: number): string =>
  name === null
    ? `<circle cx="${x}" cy="${y}" r="5" fill="none" stroke="${OPEN}"/>`
    : `<circle cx="${x}" cy="${y}" r="5" fill="${safeColour(colour)}"><title>${escaped(name)}</title></circle>`;

/** The day, how many measures show each lamp, and what the signs mean. */
const legends = ({ today, lamps, sections }: WallChart): readonly string[] => {
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  const words = `截至${dateZh(today)}　共${count}项举措`;
  let x = MARGIN + words.length * 14 + 24;
  const totals = lamps.map((lamp) => {
    const label = `${lamp.name ?? ''} ${lamp.measures}项`;
    const drawn = lampSign(lamp, x, 84) + text(x + 10, 89, label);
    x += 26 + label.length * 13;
    return drawn;
  });
  let signX = WIDTH - MARGIN;
  const signs = Object.values(STANDINGS)
    .toReversed()
    .map(([name, sign]) => {
      signX -= name.length * 13 + 30;
      return `<g transform="translate(${signX} 84)">${sign}</g>${text(signX + 10, 89, name, { fill: QUIET })}`;
    });
  return [text(MARGIN, 89, words, { size: 14 }), ...totals, ...signs];
};
