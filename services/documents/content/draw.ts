/** Draws up any paper by its kind: which settings each kind needs, and what its file is called. */

import { assertNever, civilDateAt, dateZh, monthName, quarterName } from '@duban/domain';
import type { Paper } from '../paper/paper.ts';
import { drawBulletin } from './bulletin.ts';
import { drawHalfYearReport } from './half-year-report.ts';
import { drawLetter } from './letters.ts';
import { drawAgenda } from './meeting.ts';
import { drawMinutes } from './minutes.ts';
import { drawReview } from './review.ts';
import { drawRoadmap } from './roadmap.ts';
import type { Source } from './source.ts';
import { drawTaskBook, drawUnitTaskBook } from './task-book.ts';
import { drawYearReview } from './year-review.ts';

/** What one paper is asked for by. `escalation`: the position of the rung in the log. */
export type PaperAsk =
  /** `month`: "2023-06"; `quarter`: "2023-Q2". By default those of the day shown. */
  | { readonly kind: 'bulletin'; readonly month?: string | null }
  | { readonly kind: 'review'; readonly quarter?: string | null }
  | { readonly kind: 'agenda' | 'half-year-report' | 'minutes' | 'roadmap' | 'year-review' }
  | { readonly kind: 'urging' | 'supervision-letter' | 'interview'; readonly escalation: number }
  | { readonly kind: 'task-book'; readonly measure: string }
  | { readonly kind: 'unit-task-book'; readonly unit: string };

type PaperKind = PaperAsk['kind'];

/** What any paper may be asked for by, as it comes from outside. */
export type PaperParts = {
  readonly month?: string | null | undefined;
  readonly quarter?: string | null | undefined;
  readonly escalation?: number | null | undefined;
  readonly measure?: string | null | undefined;
  readonly unit?: string | null | undefined;
};

/** Takes the parts that the kind needs. @throws what `missing` makes of a part that it cannot do without. */
export const paperAsk = (kind: PaperKind, parts: PaperParts, missing: (part: keyof PaperParts) => Error): PaperAsk => {
  const needed = <Part extends keyof PaperParts>(part: Part): NonNullable<PaperParts[Part]> => {
    const value = parts[part];
    if (value === null || value === undefined) throw missing(part);
    return value;
  };
  switch (kind) {
    case 'bulletin':
      return { kind, month: parts.month ?? null };
    case 'review':
      return { kind, quarter: parts.quarter ?? null };
    case 'urging':
    case 'supervision-letter':
    case 'interview':
      return { kind, escalation: needed('escalation') };
    case 'task-book':
      return { kind, measure: needed('measure') };
    case 'unit-task-book':
      return { kind, unit: needed('unit') };
    case 'agenda':
    case 'half-year-report':
    case 'minutes':
    case 'roadmap':
    case 'year-review':
      return { kind };
    default:
      return assertNever(kind);
  }
};

/** In the order of a menu, with the words for them. */
export const PAPER_KINDS = {
  bulletin: '督办通报',
  agenda: '周例会议程',
  minutes: '周例会纪要',
  review: '季观摩表',
  urging: '催办通知单',
  'supervision-letter': '督办函',
  interview: '约谈通知',
  'task-book': '任务书',
  'unit-task-book': '单位任务书',
  roadmap: '路线图',
  'half-year-report': '上半年计划执行情况报告',
  'year-review': '年度计划执行情况',
} as const satisfies Readonly<Record<PaperKind, string>>;

export type DrawnPaper = Pick<Source, 'position' | 'today'> & {
  readonly paper: Paper;
  readonly fileName: string;
};

/**
 * A bulletin or review of a named period, or the report on a half-year that is over, is drawn up as of the moment at which
 * the plan's rhythm drew up its snapshot, so that it is the one of its day whenever it is printed; every other paper as of
 * the moment shown.
 * @throws NothingToDrawError where what it is to be about is not there.
 */
export const drawPaper = async (shown: Source, ask: PaperAsk): Promise<DrawnPaper> => {
  const source = (await snapshotSource(shown, ask)) ?? shown;
  const paper = await contentOf(source, ask);
  const { position, today } = source;
  return { paper, fileName: fileNameOf(paper, today), position, today };
};

const contentOf = (source: Source, ask: PaperAsk): Promise<Paper> => {
  switch (ask.kind) {
    case 'bulletin':
      return drawBulletin(source, ask.month ?? monthName(source.today));
    case 'review':
      return drawReview(source, ask.quarter ?? quarterName(source.today));
    case 'agenda':
      return drawAgenda(source);
    case 'minutes':
      return drawMinutes(source);
    case 'roadmap':
      return drawRoadmap(source);
    case 'half-year-report':
      return drawHalfYearReport(source);
    case 'year-review':
      return drawYearReview(source);
    case 'urging':
    case 'supervision-letter':
    case 'interview':
      return drawLetter(source, ask.kind, ask.escalation);
    case 'task-book':
      return drawTaskBook(source, ask.measure);
    case 'unit-task-book':
      return drawUnitTaskBook(source, ask.unit);
    default:
      return assertNever(ask);
  }
};

/** "关于……的督办通报（2023年6月30日）.docx", without what a file name may not hold. */
const fileNameOf = ({ title }: Paper, today: string): string =>
  `${title.replaceAll(/[\\/:*?"<>|]/g, '')}（${dateZh(today)}）.docx`;

/** As of the moment at which the plan's rhythm drew up the period's snapshot; null where it drew up none. */
export const snapshotSource = async ({ reads, plan, position }: Source, ask: PaperAsk): Promise<Source | null> => {
  const id =
    ask.kind === 'bulletin' && ask.month
      ? `monthly-bulletin/${ask.month}`
      : ask.kind === 'review' && ask.quarter
        ? `quarterly-review/${ask.quarter}`
        : // Drawn up later, the report still shows the half-year's end.
          ask.kind === 'half-year-report'
          ? `monthly-bulletin/${plan.year}-06`
          : null;
  if (id === null) return null;
  const [found] = await reads.snapshotsByIds({ plan: plan.id, at: position }, [id]);
  if (!found) return null;
  const [then] = await reads.plans([{ plan: plan.id, at: found.asOf }]);
  return then ? { reads, plan: then, position: found.asOf, today: civilDateAt(found.at) } : null;
};
