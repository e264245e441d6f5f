/** What anybody who holds an issued paper may learn by the code that is printed on it. */

import type { CivilDate, PaperSeries, PaperSubject } from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import { fetchRows } from '../row-shape.ts';
import { textOf } from '../values.ts';

export type VerifiedPaper = {
  readonly series: PaperSeries;
  readonly number: number;
  readonly kind: PaperSubject['kind'];
  /** 成文日期. */
  readonly signedOn: CivilDate;
  readonly withdrawn: boolean;
  readonly sha256: string;
};

type Found = Omit<VerifiedPaper, 'signedOn'> & { readonly signed_on: CivilDate };

/** Null for a code that no issued paper bears. For the gateway's own role: no reader of a plan asks here. */
export const verifiedPaper = async (db: QueryExecutorProvider, code: string): Promise<VerifiedPaper | null> => {
  const [found] = await fetchRows<Found>(
    db,
    { series: 'jsonb', number: 'int4', kind: 'text', signed_on: 'text', withdrawn: 'bool', sha256: 'text' },
    sql`
    select w.series, w.number, w.subject->>'kind' as kind, w.signed_on, w.stage = 'withdrawn' as withdrawn, w.sha256
    from duban.rm_paper w
    where w.verification = ${textOf(code)} and w.until is null and w.sha256 is not null`,
  );
  if (!found) return null;
  const { signed_on: signedOn, ...paper } = found;
  return { ...paper, signedOn };
};
