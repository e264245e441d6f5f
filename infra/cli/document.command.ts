/** `duban document`: draws up an official paper and writes it as a file of Word. */

import { writeFile } from 'node:fs/promises';
import { drawPaper, openRenderer, PAPER_KINDS, type PaperAsk, paperAsk } from '@duban/documents';
import { Argument, Command } from 'commander';
import { withShownPlan } from './shown-plan.ts';

type Options = {
  readonly plan: string;
  readonly asOf?: string;
  readonly out?: string;
  readonly month?: string;
  readonly quarter?: string;
  readonly escalation?: string;
  readonly measure?: string;
  readonly unit?: string;
};

export const documentCommand = (): Command =>
  new Command('document')
    .description('编制公文（Word） · draw up an official paper as a file of Word')
    .addArgument(new Argument('<kind>', 'which paper').choices(Object.keys(PAPER_KINDS)))
    .requiredOption('--plan <id>', 'the plan')
    .option('--as-of <moment>', 'a date or a position of the log; by default the present')
    .option('--month <month>', 'of a bulletin: 2023-06')
    .option('--quarter <quarter>', 'of a review: 2023-Q2')
    .option('--escalation <position>', 'of an urging, supervision-letter or interview: its position in the log')
    .option('--measure <measure>', 'of a task-book: id or code')
    .option('--unit <unit>', 'of a unit-task-book: key of the unit')
    .option('--out <file>', 'where to write it; by default under its own name, here')
    .action(async (kind: PaperAsk['kind'], options: Options) => {
      const renderer = openRenderer();
      try {
        await withShownPlan('duban document', options, async (source) => {
          const { paper, fileName, position } = await drawPaper(source, askOf(kind, options));
          const file = options.out ?? fileName;
          await writeFile(file, await renderer.render(paper));
          process.stdout.write(`${file} (position ${position}, ${paper.proof.hash})\n`);
        });
      } finally {
        await renderer.close();
      }
    });

const askOf = (kind: PaperAsk['kind'], { escalation, ...parts }: Options): PaperAsk =>
  paperAsk(
    kind,
    { ...parts, escalation: escalation === undefined ? null : Number(escalation) },
    (part) => new Error(`--${part} is required for ${kind}. 缺少--${part}。`),
  );
