/** Needs LibreOffice (`soffice`) and Poppler (`pdftotext`, `pdftoppm`) on PATH: measures drawn pages against GB/T 9704-2012. */

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openRenderer } from '@duban/documents';
import { examplePaper } from '@duban/documents/testing/example-paper';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missingOnPath } from './on-path.ts';

const run = promisify(execFile);
const missing = missingOnPath('soffice', 'pdftotext', 'pdftoppm');

const POINT_MM = 25.4 / 72;
const DOTS_PER_INCH = 300;
const DOT_MM = 25.4 / DOTS_PER_INCH;
/** Of what is measured on drawn dots. */
const NEAR_MM = 0.3;

type Line = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
};
/** Millimetres from the upper left corner of the page. */
type Ink = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Drawn = { readonly pages: readonly (readonly Line[])[]; readonly rules: readonly Ink[]; readonly banner: number };

let directory: string;
const drawn = new Map<string, Drawn>();
/** Nothing but full-width characters: each is as wide as any other. */
const TEXT = '督办通报所列事项请各责任单位按照要求抓紧办理并及时报送进展情况以便汇总'.repeat(60);

beforeAll(async () => {
  if (missing.length > 0) return;
  directory = await mkdtemp(join(tmpdir(), 'duban-pages-'));
  const renderer = openRenderer();
  for (const form of ['document', 'letter', 'minutes'] as const) {
    const file = join(directory, `${form}.docx`);
    const body = [TEXT, '特此通报。'].map((text) => ({ kind: 'paragraph', text }) as const);
    await writeFile(file, await renderer.render({ ...examplePaper({ form }), body }));
    const profile = `-env:UserInstallation=file://${directory}/profile`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', directory, file]);
    drawn.set(form, await pagesOf(join(directory, `${form}.pdf`)));
  }
  await renderer.close();
});
afterAll(async () => {
  if (missing.length > 0) return;
  report();
  await rm(directory, { recursive: true, force: true });
});

const pagesOf = async (pdf: string): Promise<Drawn> => {
  const { stdout } = await run('pdftotext', ['-bbox-layout', pdf, '-'], { maxBuffer: 50_000_000 });
  const pages = stdout
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/line>/gs)].map(
        ([, left, top, right, bottom, words = '']) => ({
          left: Number(left) * POINT_MM,
          top: Number(top) * POINT_MM,
          right: Number(right) * POINT_MM,
          bottom: Number(bottom) * POINT_MM,
          text: words.replace(/<[^>]*>|\s/g, ''),
        }),
      ),
    );
  await run('pdftoppm', ['-r', String(DOTS_PER_INCH), '-f', '1', '-l', '1', '-singlefile', pdf, pdf]);
  return { pages, ...redOf(await readFile(`${pdf}.ppm`)) };
};

/** Rules are red rows of more than half a page. */
const redOf = (ppm: Buffer): Pick<Drawn, 'rules' | 'banner'> => {
  const [, width = '0', height = '0'] = /^P6\s(\d+) (\d+)\s255\s/.exec(ppm.toString('latin1', 0, 30)) ?? [];
  const start = ppm.length - Number(width) * Number(height) * 3;
  const rules: Ink[] = [];
  let banner = 0;
  for (let y = 0; y < Number(height); y += 1) {
    let [count, left, right] = [0, Number(width), 0];
    for (let x = 0; x < Number(width); x += 1) {
      const at = start + (y * Number(width) + x) * 3;
      if ((ppm[at] ?? 0) < 200 || (ppm[at + 1] ?? 0) > 100) continue;
      count += 1;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
    }
    if (count > 0 && banner === 0) banner = y * DOT_MM;
    if (count < Number(width) / 2) continue;
    const ink = { left: left * DOT_MM, right: right * DOT_MM, top: y * DOT_MM, bottom: (y + 1) * DOT_MM };
    const last = rules.at(-1);
    if (last && ink.top - last.bottom < DOT_MM / 2) rules[rules.length - 1] = { ...last, bottom: ink.bottom };
    else rules.push(ink);
  }
  return { rules, banner };
};

const near = (found: number | undefined, wanted: number, within = NEAR_MM): void => {
  expect(Math.abs((found ?? Number.NaN) - wanted)).toBeLessThanOrEqual(within);
};
const isNumber = ({ text }: Line): boolean => /^[—–-]+\d+[—–-]+$/.test(text);
/** Lines of the text that are full. */
const fullLines = (page: readonly Line[] = []): readonly Line[] =>
  page.filter(({ text }) => TEXT.includes(text) && text.length > 20).sort((a, b) => a.top - b.top);

/** What was measured, a line for each form. */
const report = (): void => {
  const rows = [...drawn].map(([form, { pages, rules, banner }]) => {
    const lines = fullLines(pages[1]);
    const numbers = pages.flatMap((page) => page.filter(isNumber));
    return {
      form,
      'characters a line': [...new Set(lines.map(({ text }) => text.length))].join('/'),
      'lines a page': lines.length,
      'pitch mm': (((lines.at(-1)?.top ?? 0) - (lines[0]?.top ?? 0)) / (lines.length - 1)).toFixed(2),
      'left mm': Math.min(...lines.map(({ left }) => left)).toFixed(1),
      'right mm': (210 - Math.max(...lines.map(({ right }) => right))).toFixed(1),
      'numbers mm': numbers
        .map(
          ({ left, right, top, bottom }) =>
            `${left.toFixed(1)}–${right.toFixed(1)} at ${((top + bottom) / 2).toFixed(1)}`,
        )
        .slice(0, 2)
        .join(', '),
      'head mm': banner.toFixed(1),
      'rules mm': rules
        .map(
          ({ left, right, top, bottom }) =>
            `${left.toFixed(1)}–${right.toFixed(1)} at ${top.toFixed(1)}–${bottom.toFixed(1)}`,
        )
        .join(', '),
    };
  });
  process.stdout.write(`${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
};

describe.skipIf(missing.length > 0)('a drawn page', () => {
  test.each(['document', 'letter', 'minutes'])('of a %s has 22 lines of 28 characters within the margins', (form) => {
    const { pages } = drawn.get(form) ?? { pages: [] };
    const lines = fullLines(pages[1]);
    expect(lines.map(({ text }) => text.length)).toEqual(Array.from({ length: 22 }, () => 28));
    for (const { left, right } of lines) {
      near(left, 28);
      // 28 characters at whole twips end before the edge.
      near(210 - right, 26, 0.5);
    }
    const [first, last] = [lines[0], lines.at(-1)];
    near(((last?.top ?? 0) - (first?.top ?? 0)) / 21, 225 / 22, 0.05);
    // An exact line is higher than its characters, and each program divides the rest in its own way.
    const [above, below] = [(first?.top ?? 0) - 37, 297 - (last?.bottom ?? 0) - 35];
    for (const room of [above, below]) {
      expect(room).toBeGreaterThanOrEqual(0);
      expect(room).toBeLessThan(225 / 22 / 2);
    }
  });

  test.each(['document', 'letter', 'minutes'])(
    'of a %s has its number 7 mm below the text, at the outer edge, one character in',
    (form) => {
      const { pages } = drawn.get(form) ?? { pages: [] };
      expect(pages.length).toBeGreaterThan(1);
      const numbers = pages.map((page) => page.find(isNumber));
      expect(numbers.map((number) => number !== undefined)).toEqual(
        pages.map((_, index) => form !== 'letter' || index > 0),
      );
      const character = 14 * POINT_MM;
      for (const [index, number] of numbers.entries()) {
        if (!number) continue;
        near((number.top + number.bottom) / 2, 297 - 35 + 7, 0.5);
        if (index % 2 === 0) near(number.right, 210 - 26 - character);
        else near(number.left, 28 + character);
      }
    },
  );

  test.each(['document', 'minutes'])('of a %s has a red rule as wide as the text, 4 mm below the number', (form) => {
    const { rules, pages } = drawn.get(form) ?? { rules: [], pages: [] };
    expect(rules).toHaveLength(1);
    near(rules[0]?.left, 28);
    near(rules[0]?.right, 210 - 26);
    const number = pages[0]?.find(({ text }) => text.startsWith('〔'));
    near((rules[0]?.top ?? 0) - (number?.bottom ?? 0), 4, 1.5);
    near(drawn.get(form)?.banner, 37 + 35, 1.5);
  });

  test('of a letter has double rules of 170 mm, 4 mm below its head and 20 mm from the lower edge', () => {
    const { rules, banner } = drawn.get('letter') ?? { rules: [], banner: 0 };
    expect(rules).toHaveLength(4);
    for (const { left, right } of rules) {
      near(right - left, 170);
      near(left, 20);
    }
    near(297 - (rules[3]?.bottom ?? 0), 20, 0.6);
    near(banner, 30, 1.5);
  });
});
