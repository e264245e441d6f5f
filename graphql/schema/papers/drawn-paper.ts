/** Draws up an official paper as it is to be printed: anew from the log, with what was edited, and as far as it has come. */

import { completedPaper, drawFormal, NothingToDrawError, type Paper } from '@duban/documents';
import { paperCode, paperIssuer, paperNumberZh, shownVerification, verificationCode } from '@duban/domain';
import type { PaperRow } from '@duban/read-models';
import type { Context } from '../kernel/context.ts';
import type { Snapshot } from '../kernel/snapshot.ts';

type Reading = Pick<Context, 'reads' | 'papers'>;
type Shown = Pick<PaperRow, 'subject' | 'shows' | 'day'> & Pick<Partial<PaperRow>, 'numbered'>;

/** As Duban draws it, before anything is edited. @throws NothingToDrawError */
export const drawnPaper = async (snapshot: Snapshot, { reads }: Reading, shown: Shown): Promise<Paper> => {
  const { subject, shows, day, numbered } = shown;
  const { id, paperSettings } = snapshot.plan;
  const [then] = await reads().plans([{ plan: id, at: shows }]);
  if (!then) throw new NothingToDrawError(`日志没有第${shows}条`);
  // The body that issues it is the one of today, or of the day on which it got its number.
  const settings = numbered ? { ...paperSettings, issuer: numbered.series.issuer } : paperSettings;
  const plan = { ...then, paperSettings: settings };
  return drawFormal({ reads: reads(), plan, position: shows, today: day }, subject);
};

/** The code that is printed: the beginning of the hash of the event that gave the number. */
const verificationOf = async (
  snapshot: Snapshot,
  { reads, papers }: Reading,
  row: PaperRow,
): Promise<NonNullable<Paper['verification']> | null> => {
  if (row.file) return { code: row.file.verification, page: row.file.page };
  const numbered = row.steps.findLast(({ type }) => type === 'PaperNumbered');
  const hash = numbered && (await reads().eventHashes(snapshot.plan.id, [numbered.position])).get(numbered.position);
  return hash === undefined ? null : { code: verificationCode(hash), page: papers.page };
};

/** "中原政督〔2023〕12号", or with a place for the number that it will get. */
export const numberOf = ({ plan }: Snapshot, { numbered, day }: Pick<PaperRow, 'numbered' | 'day'>): string =>
  numbered ? paperNumberZh(numbered) : `${paperCode(plan, plan.paperSettings)}〔${day.slice(0, 4)}〕　　号`;

export const completed = async (snapshot: Snapshot, context: Reading, row: PaperRow): Promise<Paper> =>
  completedPaper(await drawnPaper(snapshot, context, row), {
    number: numberOf(snapshot, row),
    paragraphs: row.paragraphs,
    addressees: row.addressees,
    copies: row.copies,
    signedOn: row.signedOn,
    printedOn: row.numbered?.on ?? null,
    verification: await verificationOf(snapshot, context, row),
  });

export const shownCode = (row: PaperRow): string | null => row.file && shownVerification(row.file.verification);

export const issuerOf = ({ plan }: Snapshot): string => paperIssuer(plan, plan.paperSettings);
