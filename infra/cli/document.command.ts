/** `duban document`: draws up an official paper and writes it as a file of Word. */

import { writeFile } from 'node:fs/promises';
import { drawPaper, openRenderer, PAPER_KINDS, type PaperAsk, paperAsk } from '@duban/documents';
import { addDays, type CivilDate, civilDateAt, type Instant, planTime, startOfDate } from '@duban/domain';
import { CIRCLES, createReaders, type Reader, type Reads } from '@duban/read-models';
import { openDatabase } from '@duban/runtime';
import { Argument, Command } from 'commander';
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
};

/** Whoever has the database's address sees all of the plan. */
const OPERATOR: Reader = {
  scopes: Object.fromEntries(CIRCLES.map((circle) => [circle, 'plan'])) as Reader['scopes'],
  plan: null,
  unit: null,
  leader: null,
  recipient: null,
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
      const { database } = configOf(['database']);
      const db = await openDatabase<unknown>(database.url, {
        role: 'duban_reader',
        poolSize: 2,
        applicationName: 'duban document',
      });
      const renderer = openRenderer();
      try {
        const reads = createReaders(db.pool)(OPERATOR);
        const shown = await shownBy(reads, options);
        const { paper, fileName, position } = await drawPaper({ reads, ...shown }, askOf(kind, options));
        const file = options.out ?? fileName;
        await writeFile(file, await renderer.render(paper));
        process.stdout.write(`${file} (position ${position}, ${paper.proof.hash})\n`);
      } finally {
        await renderer.close();
        await db.close();
      }
    });

const shownBy = async (reads: Reads, { plan: id, asOf }: Options) => {
  const present = await reads.present(id);
  if (!present) throw new Error(`There is no plan ${id}. 没有此计划。`);
  const today = civilDateAt(planTime(present.plan.clock, Date.now()));
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(asOf ?? '');
  if (asOf === undefined || (isDate && asOf === today)) return { ...present, today };
  if (isDate && asOf > today) throw new Error(`${asOf} lies ahead. 尚未到来。`);
  if (!isDate && !/^\d+$/.test(asOf))
    throw new Error(`--as-of ${asOf} is neither a date nor a position. 须为日期或日志位置。`);
  const position = isDate ? await reads.positionAt(id, endOf(asOf)) : Number(asOf);
  const [plan] = await reads.plans([{ plan: id, at: position }]);
  const moment = await reads.momentOf({ plan: id, at: position });
  if (!plan || !moment || position > present.position)
    throw new Error(`The log does not show ${asOf}. 日志中没有此时刻。`);
  return { plan, position, today: isDate ? asOf : civilDateAt(moment.occurredAt) };
};

/** The last millisecond: what happens at midnight belongs to the next day. */
const endOf = (date: CivilDate): Instant => new Date(Date.parse(startOfDate(addDays(date, 1))) - 1).toISOString();

const askOf = (kind: PaperAsk['kind'], { escalation, ...parts }: Options): PaperAsk =>
  paperAsk(
    kind,
    { ...parts, escalation: escalation === undefined ? null : Number(escalation) },
    (part) => new Error(`--${part} is required for ${kind}. 缺少--${part}。`),
  );
