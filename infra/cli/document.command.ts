/** `duban document`: draws up an official paper and writes it as a file of Word. */

import { writeFile } from 'node:fs/promises';
import {
  drawPaper,
  drawWallChart,
  officialFileName,
  officialPaper,
  openRenderer,
  PAPER_KINDS,
  type Paper,
  type PaperAsk,
  paperAsk,
  type Renderer,
  type Source,
  templateOf,
} from '@duban/documents';
import { openFileStores } from '@duban/files';
import type { Reads } from '@duban/read-models';
import { Argument, Command } from 'commander';
import { withShownPlan } from './shown-plan.ts';
import { configOf } from './target.ts';

type Options = {
  readonly plan: string;
  readonly asOf?: string;
  readonly out?: string;
  readonly month?: string;
  readonly quarter?: string;
  readonly escalation?: string;
  readonly measure?: string;
  readonly unit?: string;
  readonly paper?: string;
};

export const documentCommand = (): Command =>
  new Command('document')
    .description(
      '编制公文（Word）或作战图（SVG） · draw up an official paper as a file of Word, or the wall chart as SVG',
    )
    .addArgument(new Argument('<kind>', 'which paper').choices([...Object.keys(PAPER_KINDS), OFFICIAL, WALL_CHART]))
    .requiredOption('--plan <id>', 'the plan')
    .option('--as-of <moment>', 'a date or a position of the log; by default the present')
    .option('--month <month>', 'of a bulletin: 2023-06')
    .option('--quarter <quarter>', 'of a review: 2023-Q2')
    .option('--escalation <position>', 'of an urging, supervision-letter or interview: its position in the log')
    .option('--measure <measure>', 'of a task-book: id or code')
    .option('--unit <unit>', 'of a unit-task-book: key of the unit')
    .option('--paper <key>', 'of an official: p12; an issued one as its kept bytes, a draft as it would be printed')
    .option('--out <file>', 'where to write it; by default under its own name, here')
    .action(async (kind: PaperAsk['kind'] | typeof OFFICIAL | typeof WALL_CHART, options: Options) => {
      const renderer = openRenderer();
      try {
        await withShownPlan('duban document', options, async (source) => {
          if (kind === WALL_CHART) return writeChart(source, options);
          if (kind === OFFICIAL) return writeOfficial(source, renderer, options);
          const { paper, fileName, position } = await drawPaper(source, askOf(kind, options));
          const file = options.out ?? fileName;
          const { origin: site } = new URL(configOf(['http']).http.publicUrl);
          await writeFile(file, await renderer.render({ ...paper, site }));
          process.stdout.write(`${file} (position ${position}, ${paper.proof.hash})\n`);
        });
      } finally {
        await renderer.close();
      }
    });

/** No file of Word but a picture; its PDF is printed by a browser. */
const WALL_CHART = 'wall-chart';

const writeChart = async (source: Source, { out }: Options): Promise<void> => {
  const { svg, fileName, position } = await drawWallChart(source);
  const file = out ?? fileName;
  await writeFile(file, svg);
  process.stdout.write(`${file} (position ${position})\n`);
};

/** A paper that bears a number, or is to bear one. */
const OFFICIAL = 'official';

type Shown = Source & { readonly reads: Reads };

/** What was issued is read from the file store and not rendered again. */
const writeOfficial = async (source: Shown, renderer: Renderer, { paper: key = '', out }: Options): Promise<void> => {
  const { reads, plan, position } = source;
  const [row] = await reads.papersByIds({ plan: plan.id, at: position }, [key]);
  if (!row) throw new Error(`There is no paper ${key} in ${plan.id}: give --paper. 没有这件公文。`);
  const { files, http } = configOf(['files', 'http']);
  const { papers } = await openFileStores(files);
  const issued = row.file && (await papers.get(row.file.sha256));
  if (row.file && !issued) throw new Error(`The issued file ${row.file.sha256} is missing. 缺少所印发的文件。`);
  const page = new URL('/verify', http.publicUrl).href;
  const drawn = async (paper: Paper) => renderer.render(paper, await templateOf(paper, (sha256) => papers.get(sha256)));
  const bytes = issued ?? (await drawn(await officialPaper({ reads, plan }, row, page)));
  const file = out ?? officialFileName(plan, row);
  await writeFile(file, bytes);
  process.stdout.write(`${file} (${row.stage}${row.file ? `, ${row.file.sha256}` : ''})\n`);
};

const askOf = (kind: PaperAsk['kind'], { escalation, ...parts }: Options): PaperAsk =>
  paperAsk(
    kind,
    { ...parts, escalation: escalation === undefined ? null : Number(escalation) },
    (part) => new Error(`--${part} is required for ${kind}. 缺少--${part}。`),
  );
