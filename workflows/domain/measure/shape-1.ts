/**
 * Converts the state that a run of an earlier version passed to the next: it held every text, instruction and pause. Needed
 * only for runs that began under that version and are replayed with that state; today's runs read the log instead.
 */

import { textDigest } from '../kernel/digest.ts';
import { dayOf, withoutOldReports } from './climbs.ts';
import type { ReportContent } from './events.ts';
import { folded } from './kept-reports.ts';
import { joinPauses } from './pauses.ts';
import type { Draft, InstructionState, Measure } from './state.ts';

type ReportOf1 = ReportContent & Pick<Draft, 'id' | 'asOf'>;
type InstructionOf1 = InstructionState & { readonly answered: boolean };
export type MeasureOf1 = Omit<Measure, 'reports' | 'drafts' | 'instructions' | 'instructed'> & {
  readonly reports: readonly ReportOf1[];
  readonly drafts: readonly ReportOf1[];
  readonly instructions: readonly InstructionOf1[];
};

export const measureFromShape1 = (old: MeasureOf1): Measure => {
  const answered = new Set(old.instructions.filter((one) => one.answered).map(({ id }) => id));
  const climbs = old.climbs
    .filter(({ obligation }) => !answered.has(obligation))
    .map(({ fired, ...climb }) => ({
      ...climb,
      fired: fired.map(({ rung, at }) => ({ rung, at: dayOf(at) })),
      waited: joinPauses(climb.waited),
      held: joinPauses(climb.held),
    }));
  return {
    ...old,
    reports: folded(old.reports.map(withoutText)),
    drafts: old.drafts.map(withoutText),
    instructions: old.instructions.flatMap(({ answered: done, ...open }) => (done ? [] : [open])),
    instructed: old.instructions.length,
    climbs: withoutOldReports(climbs),
    standstills: joinPauses(old.standstills),
  };
};

const withoutText = ({ text, ...report }: ReportOf1): Draft => ({ ...report, digest: textDigest(text) });
