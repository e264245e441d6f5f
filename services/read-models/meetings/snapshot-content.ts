/**
 * What a snapshot keeps of what was drawn up, for every reader of the plan: unsigned reports are visible only to their unit,
 * so they are left out; names stand beside the keys; what the log says at a position is not said again.
 */

import type { Text } from '@duban/domain';
import type { Figures } from '../overview/overview.rows.ts';
import type { PlanRow } from '../plan/plan.rows.ts';
import type { Agenda, Bulletin, Review } from './meeting.rows.ts';

type Public<Paper> = {
  readonly [Field in keyof Paper]: Paper[Field] extends Figures
    ? Omit<Figures, 'draftsToSign'>
    : Paper[Field] extends readonly (infer Row extends { readonly figures: Figures })[]
      ? readonly (Omit<Row, 'figures'> & { readonly figures: Omit<Figures, 'draftsToSign'> })[]
      : Paper[Field];
};

type Fired = Bulletin['escalations'][number];
/** To whom it went, by which channels and under which ladder, the event at its position says. */
type KeptRung = Pick<Fired, 'position' | 'at' | 'measure' | 'code' | 'leadUnit' | 'due' | 'rung' | 'document'> & {
  readonly title: Text;
  readonly obligation: Omit<Fired['obligation'], 'label'> & { readonly label: Text };
};

type Names = { readonly units: NameOf; readonly leaders: NameOf; readonly sections: NameOf };
type NameOf = Readonly<Record<string, string>>;
type Kept<Content> = Content & { readonly names: Names };

export const snapshotOfAgenda = (plan: PlanRow, agenda: Agenda): Kept<Agenda> => ({ ...agenda, names: namesOf(plan) });

export const snapshotOfBulletin = (
  plan: PlanRow,
  { escalations, ...bulletin }: Bulletin,
): Kept<Public<Omit<Bulletin, 'escalations'>> & { readonly escalations: readonly KeptRung[] }> => ({
  ...bulletin,
  total: publicFigures(bulletin.total),
  sections: bulletin.sections.map(publicRow),
  units: bulletin.units.map(publicRow),
  escalations: escalations.map(keptRung),
  names: namesOf(plan),
});

export const snapshotOfReview = (plan: PlanRow, review: Review): Kept<Public<Review>> => ({
  ...review,
  total: publicFigures(review.total),
  sections: review.sections.map(publicRow),
  names: namesOf(plan),
});

/** As printed in a list. */
const namesOf = ({ units, leaders, sections }: PlanRow): Names => ({
  units: Object.fromEntries(units.map(({ id, shortName }) => [id, shortName])),
  leaders: Object.fromEntries(leaders.map(({ id, title }) => [id, title.zh])),
  sections: Object.fromEntries(sections.map(({ id, title }) => [id, title.zh])),
});

const keptRung = ({
  position,
  at,
  measure,
  code,
  title,
  leadUnit,
  obligation,
  due,
  rung,
  document,
}: Fired): KeptRung => ({
  ...{ position, at, measure, code, leadUnit, due, rung, document },
  title: { zh: title.zh },
  obligation: { ...obligation, label: { zh: obligation.label.zh } },
});

const publicFigures = ({ draftsToSign: _, ...figures }: Figures): Omit<Figures, 'draftsToSign'> => figures;

const publicRow = <Row extends { readonly figures: Figures }>({ figures, ...row }: Row) => ({
  ...row,
  figures: publicFigures(figures),
});
