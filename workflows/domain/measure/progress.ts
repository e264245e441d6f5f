/** Who writes a report, who signs it, what a support unit contributes, and how a report is corrected. */

import { assertNever } from '../kernel/assert-never.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Terms } from '../plan/settings.ts';
import { type Answer, accept, today } from './answer.ts';
import { attached } from './attached-file.ts';
import type { CommandOf, ProgressOrder } from './commands.ts';
import { type Checked, checkContribution, checkCorrection, checkReport } from './report.ts';
import type { Measure } from './state.ts';
import { checkText } from './words.ts';

/** The most reports of one measure that may wait for the head's signature: the state holds the figures of each. */
const MAX_UNSIGNED_REPORTS = 100;

export const decideProgress = (measure: Measure, command: CommandOf<ProgressOrder>, terms: Terms): Answer => {
  switch (command.type) {
    case 'reportProgress': {
      const asOf = command.asOf ?? today(command);
      const checked = checkReport(measure, { ...command, asOf }, today(command), { confirm: command.confirm });
      if (!checked.ok) return checked;
      const { values, text } = command;
      const data = {
        report: `r${measure.written + 1}`,
        asOf,
        values,
        text,
        ...confirmed(checked),
        ...attached(command),
      };
      const draft = terms.settings.signOff && command.actor.role === 'unit-reporter';
      if (draft && measure.drafts.length >= MAX_UNSIGNED_REPORTS)
        return refuse('TOO_MANY_WAIT', {
          most: MAX_UNSIGNED_REPORTS,
          what: 'reports already wait to be signed',
          whatZh: '份上报待审签',
        });
      return accept({ type: draft ? 'ReportDrafted' : 'ProgressReported', data });
    }
    case 'signReport': {
      const draft = measure.drafts.find(({ id }) => id === command.report);
      if (!draft) return refuse('DRAFT_UNKNOWN', { report: command.report }, 'report');
      const { id: report, asOf, values, digest } = draft;
      // Without the text from the log no event is written, and the digest stands in: it is empty exactly if the text is.
      const text = command.recalled?.text ?? digest;
      // Checked again: other reports may have been signed since, and the head must confirm implausible figures too.
      const judging = { confirm: command.confirm };
      const checked = checkReport(measure, { asOf, values, text }, today(command), judging);
      if (!checked.ok) return checked;
      const files = attached(command.recalled ?? {});
      return accept({
        type: 'ProgressReported',
        data: { report, asOf, values, text, ...confirmed(checked), ...files },
      });
    }
    case 'rejectReport': {
      if (!measure.drafts.some(({ id }) => id === command.report))
        return refuse('DRAFT_UNKNOWN', { report: command.report }, 'report');
      const { report, reason } = command;
      return checkText('reason', reason) ?? accept({ type: 'DraftRejected', data: { report, reason } });
    }
    case 'correctProgress': {
      const { role } = command.actor;
      // A reporter may not change a report that the head has signed.
      if (terms.settings.signOff && role === 'unit-reporter')
        return refuse('NOT_ALLOWED', { role, command: command.type });
      const checked = checkCorrection(measure, command, today(command), { confirm: command.confirm });
      if (!checked.ok) return checked;
      const { report, values, text, reason } = command;
      const previous = { values: checked.report.values, text: command.recalled?.text ?? '' };
      const { asOf } = checked;
      const moved = asOf === checked.report.asOf ? {} : { asOf, previousAsOf: checked.report.asOf };
      return accept({
        type: 'ProgressCorrected',
        data: { report, values, text, previous, reason, ...moved, ...confirmed(checked) },
      });
    }
    case 'contribute': {
      const { values, text, actor } = command;
      const checked = checkContribution(measure, command, today(command), { confirm: command.confirm });
      if (!checked.ok) return checked;
      return accept({
        type: 'ContributionMade',
        data: { unit: actor.unit ?? '', values, text, ...confirmed(checked) },
      });
    }
    default:
      return assertNever(command);
  }
};

/** Recorded only where something had to be confirmed. */
const confirmed = ({ doubts }: Checked) => (doubts.length > 0 ? { confirmed: doubts } : {});
