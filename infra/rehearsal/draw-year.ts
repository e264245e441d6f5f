/**
 * Draws a rehearsed year as a picture: each row is a measure, each column a day, in the colour of the lamp shown.
 * `node infra/rehearsal/draw-year.ts KEPT.json > docs/year.svg`, where `duban rehearse … --keep KEPT.json` wrote the log.
 */

import { readFileSync } from 'node:fs';
import { escapeHtml } from '@duban/runtime';
import type { LogRow } from './checker/record.ts';

type Turn = { readonly lamp: string; readonly date: string };

const LEFT_PX = 190;
const TOP_PX = 62;
const DAY_PX = 2.4;
const ROW_PX = 3.6;
const SECTION_GAP_PX = 9;
const DAY_MS = 86_400_000;

const label = (x: number, y: number, text: string, style = ''): string =>
  `<text x="${x}" y="${y.toFixed(1)}"${style}>${escapeHtml(text)}</text>`;

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file that duban rehearse --keep wrote');
const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { readonly rows: readonly LogRow[] };

const adopted = rows.find((row) => row.type === 'PlanAdopted');
if (adopted?.type !== 'PlanAdopted') throw new Error('The log does not begin with an adopted plan');
const { frame } = adopted.data;
const { lamps } = frame.policies.lamps;
const first = Date.parse(frame.adopted);
const last = Date.parse(`${frame.year}-12-31`) + DAY_MS;

const sectionOf = new Map<string, string>();
const codeOf = new Map<string, string>();
const turnsOf = new Map<string, Turn[]>();
for (const row of rows) {
  if (row.type === 'MeasureIssued') {
    sectionOf.set(row.stream, row.data.definition.section);
    codeOf.set(row.stream, row.data.definition.code);
  }
  if (row.type === 'LampTurned')
    turnsOf.set(row.stream, [...(turnsOf.get(row.stream) ?? []), { lamp: row.data.lamp, date: row.data.date }]);
}

const xOf = (time: number): number => LEFT_PX + ((Math.min(time, last) - first) / DAY_MS) * DAY_PX;
const paths = new Map<string, string[]>(lamps.map(({ id }) => [id, []]));
const labels: string[] = [];
let y = TOP_PX;
for (const section of frame.sections) {
  const measures = [...sectionOf].filter(([, id]) => id === section.id).map(([stream]) => stream);
  measures.sort((a, b) => ((codeOf.get(a) ?? '') < (codeOf.get(b) ?? '') ? -1 : 1));
  labels.push(label(8, y + 11, `${section.code} ${section.title.zh}`, ' font-weight="600"'));
  labels.push(label(8, y + 25, section.title.en ?? '', ' fill="#607d8b"'));
  for (const stream of measures) {
    const turns = turnsOf.get(stream) ?? [];
    for (const [index, { lamp, date }] of turns.entries()) {
      const from = xOf(Date.parse(date));
      const to = xOf(index + 1 < turns.length ? Date.parse(turns[index + 1]?.date ?? date) : last);
      if (to > from)
        paths
          .get(lamp)
          ?.push(`M${from.toFixed(1)} ${y.toFixed(1)}h${(to - from).toFixed(1)}v3h${(from - to).toFixed(1)}z`);
    }
    y += ROW_PX;
  }
  y += SECTION_GAP_PX;
}

const months = Array.from({ length: 12 }, (_, month) => Date.UTC(frame.year, month, 1)).filter((time) => time >= first);
const width = Math.ceil(xOf(last)) + 14;
const height = Math.ceil(y) + 26;
let legendX = LEFT_PX;
const legend = lamps
  .filter(({ id }) => (paths.get(id)?.length ?? 0) > 0)
  .map(({ name: { zh, en = '' }, colour }) => {
    const x = legendX;
    legendX += 34 + 7 * en.length + 12 * zh.length;
    return `<rect x="${x}" y="${height - 21}" width="11" height="11" fill="${colour}"/>${label(x + 16, height - 11, `${zh} ${en}`)}`;
  });

const lines = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="The lamp of each measure on each day of the year">`,
  '<style>text{font:12px -apple-system,"Segoe UI","Noto Sans CJK SC","PingFang SC",sans-serif;fill:#263238}</style>',
  `<rect width="${width}" height="${height}" fill="#fff"/>`,
  label(
    8,
    22,
    `${frame.title.zh} · ${sectionOf.size} measures, one row each; one column a day`,
    ' style="font-size:15px"',
  ),
  ...months.map((time) => {
    const x = Number(xOf(time).toFixed(1));
    return `<path d="M${x} ${TOP_PX - 16}V${height - 30}" stroke="#cfd8dc"/>${label(x + 3, TOP_PX - 6, `${new Date(time).getUTCMonth() + 1}月`)}`;
  }),
  ...lamps.flatMap(({ id, colour }) => {
    const parts = paths.get(id) ?? [];
    return parts.length === 0 ? [] : [`<path fill="${colour}" d="${parts.join('')}"/>`];
  }),
  ...labels,
  ...legend,
  '</svg>',
];
process.stdout.write(`${lines.join('\n')}\n`);
