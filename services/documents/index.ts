/** Official papers: what they say, and the files they are printed from. */
export { type DrawnChart, drawWallChart } from './chart/wall-chart.ts';
export { type BulletinFacts, bulletinFacts } from './content/bulletin-facts.ts';
export {
  type DrawnPaper,
  drawPaper,
  PAPER_KINDS,
  type PaperAsk,
  type PaperParts,
  paperAsk,
  snapshotSource,
} from './content/draw.ts';
export { paragraphsOf, TEMPLATE_VERSION } from './content/formal.ts';
export { basisZh, matterZh } from './content/matter-words.ts';
export { daysLate } from './content/matters.ts';
export { type Drawing, drawnOfficial, officialFileName, officialPaper, printedNumber } from './content/official.ts';
export { type DraftOrder, draftOrder, type IssueOrder, issueOrder, keptFile } from './content/orders.ts';
export { ALL, atOf, NothingToDrawError, namesOf, planTitle, proofOf, type Source, titled } from './content/source.ts';
export { dueMet, promiseOf, reachedOf, type StandingTarget, standingTargets, stretchMark } from './content/targets.ts';
export { openPaperOffice, type PaperOffice, templateOf } from './docx/paper-office.ts';
export { openRenderer, type Renderer, TooManyPapersError } from './docx/renderer.ts';
export type { Paper } from './paper/paper.ts';
