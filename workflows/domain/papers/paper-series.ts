/** Which series a paper's number belongs to: issuing body, code and calendar year, whatever plan it is about. */

import type { KnownFrame } from '../plan/plan-stream.ts';
import type { PaperSeries, PaperSettings } from './paper.ts';

type Placed = Pick<KnownFrame, 'id' | 'demonstration' | 'place'>;

export const paperIssuer = ({ place }: Pick<Placed, 'place'>, { issuer }: Pick<PaperSettings, 'issuer'>): string =>
  issuer ?? `${place.zh}人民政府督查室`;

/** What stands above the place: 郑州市 of 郑州市中原区. */
const ABOVE = /^.*[省市州盟](?=..)/;

/** 郑州市中原区 is 中原政督. */
export const paperCode = ({ place }: Pick<Placed, 'place'>, { code }: Pick<PaperSettings, 'code'>): string =>
  code ?? `${place.zh.replace(ABOVE, '').replace(/(?<=..)[省市区县旗]$/, '')}政督`;

export const seriesOf = (frame: Placed, settings: PaperSettings, year: number): PaperSeries => ({
  issuer: paperIssuer(frame, settings),
  code: paperCode(frame, settings),
  year,
  ...(frame.demonstration && { plan: frame.id }),
});
