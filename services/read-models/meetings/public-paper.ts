/** What a bulletin or review keeps for every reader of the plan: unsigned reports are visible only to their unit, so they are left out. */

import type { Figures } from '../overview/overview.rows.ts';
import type { Bulletin, Review } from './meeting.rows.ts';

type Public<Paper> = {
  readonly [Field in keyof Paper]: Paper[Field] extends Figures
    ? Omit<Figures, 'draftsToSign'>
    : Paper[Field] extends readonly (infer Row extends { readonly figures: Figures })[]
      ? readonly (Omit<Row, 'figures'> & { readonly figures: Omit<Figures, 'draftsToSign'> })[]
      : Paper[Field];
};

export const publicBulletin = (bulletin: Bulletin): Public<Bulletin> => ({
  ...bulletin,
  total: publicFigures(bulletin.total),
  sections: bulletin.sections.map(publicRow),
  units: bulletin.units.map(publicRow),
});

export const publicReview = (review: Review): Public<Review> => ({
  ...review,
  total: publicFigures(review.total),
  sections: review.sections.map(publicRow),
});

const publicFigures = ({ draftsToSign: _, ...figures }: Figures): Omit<Figures, 'draftsToSign'> => figures;

const publicRow = <Row extends { readonly figures: Figures }>({ figures, ...row }: Row) => ({
  ...row,
  figures: publicFigures(figures),
});
