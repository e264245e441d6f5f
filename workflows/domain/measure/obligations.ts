/** What is owed on a measure and until when, as the ladder needs it. */

import {
  ACKNOWLEDGEMENT,
  LAMP,
  type LampStanding,
  type Obligation,
  type ObligationKind,
  type Pause,
  reportId,
} from '../ladder/obligation.ts';
import type { Terms } from '../plan/settings.ts';
import type { CivilDate, Instant } from '../time/civil-date.ts';
import { climbIn } from './climbs.ts';
import { unitePauses } from './pauses.ts';
import { missingReport, nextPeriod, periodSince } from './periods.ts';
import type { Measure } from './state.ts';

/** All obligations; of reports only the missing one and the next. */
export const obligationsOf = (measure: Measure, terms: Terms): readonly Obligation[] => {
  const { issuedAt, acknowledgeBy } = measure;
  if (issuedAt === null || acknowledgeBy === null) return [];
  const found: Obligation[] = [
    obligation(
      measure,
      'acknowledgement',
      ACKNOWLEDGEMENT,
      'first',
      issuedAt,
      acknowledgeBy,
      measure.stage !== 'issued',
    ),
    ...measure.milestones.map(({ id, occurrence, since, due, status }) =>
      obligation(measure, 'milestone', id, `e${occurrence}`, since, due, status === 'verified'),
    ),
    ...measure.instructions.map(({ id, since, due }) =>
      obligation(measure, 'instruction', id, 'first', since, due, false),
    ),
  ];
  for (const period of [missingReport(measure), nextPeriod(measure, terms)])
    if (period)
      found.push(obligation(measure, 'report', reportId(period), 'first', periodSince(period, terms), period, false));
  return found;
};

/** The state of the lamp as the ladder needs it: each turn is an occurrence of its own. */
export const lampStandingOf = (measure: Measure): LampStanding | null => {
  if (!measure.lamp) return null;
  const { lamp, since, turns } = measure.lamp;
  return { ...climb(measure, LAMP, `t${turns}`, since, false), lamp };
};

const obligation = (
  measure: Measure,
  kind: ObligationKind,
  id: string,
  occurrence: string,
  since: Instant,
  due: CivilDate,
  closed: boolean,
): Obligation => ({ ...climb(measure, id, occurrence, since, closed), kind, due });

const climb = (measure: Measure, id: string, occurrence: string, since: Instant, closed: boolean) => {
  const known = measure.climbs.find(({ obligation }) => obligation === id);
  const { fired, skipped, waited, held } = known ? climbIn(known, occurrence) : NONE;
  return { id, occurrence, since, pauses: unitePauses(waited, held, measure.standstills), closed, fired, skipped };
};

const NONE: { fired: []; skipped: []; waited: readonly Pause[]; held: readonly Pause[] } = {
  fired: [],
  skipped: [],
  waited: [],
  held: [],
};
