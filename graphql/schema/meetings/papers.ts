/** What agenda, bulletin and review have in common: they are drawn up of a moment, and they count documents. */

import type { DocumentKind } from '@duban/domain';
import type { Bulletin } from '@duban/read-models';
import { builder } from '../builder.ts';
import { type Seen, type Snapshot, seen } from '../kernel/snapshot.ts';
import { DocumentKindRef } from '../kernel/words.ts';
import { FiguresRef } from '../plan/figures.ts';
import { SectionFiguresRef } from '../plan/overview.ts';

type DocumentCount = { readonly document: DocumentKind; readonly count: number };

export const DocumentCountRef = builder.objectRef<DocumentCount>('DocumentCount').implement({
  description: '一种文书的件数。The number of documents of one kind.',
  fields: (t) => ({
    document: t.expose('document', { type: DocumentKindRef, description: '何种文书。The kind of document.' }),
    count: t.exposeInt('count', { description: '件数。The number of documents.' }),
  }),
});

export const countsOf = (documents: Readonly<Record<string, number>>): DocumentCount[] =>
  Object.entries(documents).map(([document, count]) => ({ document: document as DocumentKind, count }));

type WholeAndSections = Pick<Bulletin, 'total' | 'sections'>;

/** The figures of the whole plan and of each section, of bulletin and review alike. */
export const addWholeAndSections = <Row extends WholeAndSections>(
  paper: ReturnType<ReturnType<typeof builder.objectRef<Seen<Row>>>['implement']>,
): void =>
  builder.objectFields(paper, (t) => ({
    total: t.field({
      type: FiguresRef,
      description: '全计划。The whole plan.',
      resolve: ({ snapshot, total }) => seen(snapshot, total),
    }),
    sections: t.field({
      type: [SectionFiguresRef],
      description: '各板块。By section.',
      resolve: ({ snapshot, sections }) => sections.map((row) => seen(snapshot, row)),
    }),
  }));

/** Throws where the read models answer nothing: the snapshot shows that there is a plan. */
export const drawnUp = async <Row extends object>(
  snapshot: Snapshot,
  reading: Promise<Row | null>,
): Promise<Seen<Row>> => {
  const row = await reading;
  if (!row) throw new Error(`The read models have nothing to draw up for ${snapshot.plan.id}`);
  return seen(snapshot, row);
};
