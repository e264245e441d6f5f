/** Draws up an official paper as it is to be printed: anew from the log, with what was edited, and as far as it has come. */

import { paperCode, paperFileName, paperNumberZh, verificationCode } from '@duban/domain';
import type { PaperRow, PlanRow } from '@duban/read-models';
import type { Paper } from '../paper/paper.ts';
import { completedPaper, drawFormal } from './formal.ts';
import { NothingToDrawError, type Source } from './source.ts';

/** `plan` as it stands now: its settings name the issuing body until a paper has its number. */
export type Drawing = { readonly reads: Source['reads']; readonly plan: PlanRow };
type Shown = Pick<PaperRow, 'subject' | 'shows' | 'day'> & Pick<Partial<PaperRow>, 'numbered'>;

/** What it is drawn up from. @throws NothingToDrawError */
export const officialSource = async (
  { reads, plan }: Drawing,
  { shows, day, numbered }: Omit<Shown, 'subject'>,
): Promise<Source> => {
  const { id, paperSettings } = plan;
  const [then] = await reads.plans([{ plan: id, at: shows }]);
  if (!then) throw new NothingToDrawError(`日志没有第${shows}条`);
  const settings = numbered ? { ...paperSettings, issuer: numbered.series.issuer } : paperSettings;
  return { reads, plan: { ...then, paperSettings: settings }, position: shows, today: day };
};

/** As Duban draws it, before anything is edited. @throws NothingToDrawError */
export const drawnOfficial = async (drawing: Drawing, shown: Shown): Promise<Paper> =>
  drawFormal(await officialSource(drawing, shown), shown.subject);

/** "中原政督〔2023〕12号", or with a place for the number that it will get. */
export const printedNumber = (plan: PlanRow, { numbered, day }: Pick<PaperRow, 'numbered' | 'day'>): string =>
  numbered ? paperNumberZh(numbered) : `${paperCode(plan, plan.paperSettings)}〔${day.slice(0, 4)}〕　　号`;

/** The name of its file, without what such a name may not hold. */
export const officialFileName = (plan: PlanRow, row: Pick<PaperRow, 'numbered' | 'day' | 'title'>): string =>
  paperFileName(row.numbered ? printedNumber(plan, row) : '（稿）', row.title);

/** `page`: the address of the page of verification, for one that is not issued yet. @throws NothingToDrawError */
export const officialPaper = async (drawing: Drawing, row: PaperRow, page: string): Promise<Paper> => {
  const drawn = await drawnOfficial(drawing, row);
  return completedPaper(drawn, {
    number: printedNumber(drawing.plan, row),
    paragraphs: row.paragraphs,
    addressees: row.addressees,
    copies: row.copies,
    signedOn: row.signedOn,
    printedOn: row.numbered?.on ?? null,
    site: new URL(row.file?.page ?? page).origin,
    verification: await verificationOf(drawing, row, page),
    head: headOf(drawing, row, drawn),
    signer: signerOf(drawing, row),
  });
};

/** An issued paper keeps the template that it was issued with; any other has the one that is in force. */
const headOf = ({ plan }: Drawing, { file }: PaperRow, { form }: Paper): string | null =>
  file ? (file.head ?? null) : (plan.paperSettings.heads?.find((head) => head.form === form)?.sha256 ?? null);

/** The post of whoever signed, else of whom the settings name. */
const signerOf = ({ plan }: Drawing, { steps }: PaperRow): string | null => {
  const signed = steps.findLast(({ type }) => type === 'PaperSigned');
  const key = signed?.by.leader ?? plan.paperSettings.signatory;
  return plan.leaders.find(({ id }) => id === key)?.title.zh ?? null;
};

/** The code that is printed is the beginning of the hash of the event that gave the number. */
const verificationOf = async ({ reads, plan }: Drawing, row: PaperRow, page: string) => {
  if (row.file) return { code: row.file.verification, page: row.file.page };
  const numbered = row.steps.findLast(({ type }) => type === 'PaperNumbered');
  const hash = numbered && (await reads.eventHashes(plan.id, [numbered.position])).get(numbered.position);
  return hash === undefined ? null : { code: verificationCode(hash), page };
};
