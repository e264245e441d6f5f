/** Who writes a report, who signs it, what a support unit adds, and how a wrong one is put right. */

import { refuse } from '../refusal.ts';
import type { Terms } from '../settings.ts';
import { unreachable } from '../unreachable.ts';
import { type Answer, accept, today } from './answer.ts';
import type { CommandOf, ProgressOrder } from './commands.ts';
import { checkContribution, checkCorrection, checkReport } from './report.ts';
import type { Measure } from './state.ts';
import { checkText } from './words.ts';

export const decideProgress = (measure: Measure, command: CommandOf<ProgressOrder>, terms: Terms): Answer => {
  switch (command.type) {
    case 'reportProgress': {
      const asOf = command.asOf ?? today(command);
      const fault = checkReport(measure, { ...command, asOf }, today(command));
      if (fault) return fault;
      const data = { report: `r${measure.written + 1}`, asOf, values: command.values, text: command.text };
      const draft = terms.settings.signOff && command.actor.role === 'unit-reporter';
      return accept({ type: draft ? 'ReportDrafted' : 'ProgressReported', data });
    }
    case 'signReport': {
      const draft = measure.drafts.find(({ id }) => id === command.report);
      if (!draft) return refuse('DRAFT_UNKNOWN', { report: command.report }, 'report');
      // Others may have been signed since it was written.
      const fault = checkReport(measure, draft, today(command));
      const { id, ...content } = draft;
      return fault ?? accept({ type: 'ProgressReported', data: { report: id, ...content } });
    }
    case 'rejectReport': {
      if (!measure.drafts.some(({ id }) => id === command.report))
        return refuse('DRAFT_UNKNOWN', { report: command.report }, 'report');
      const { report, reason } = command;
      return checkText('reason', reason) ?? accept({ type: 'DraftRejected', data: { report, reason } });
    }
    case 'correctProgress': {
      const { role } = command.actor;
      // What the head has signed a reporter does not change alone.
      if (terms.settings.signOff && role === 'unit-reporter')
        return refuse('NOT_ALLOWED', { role, command: command.type });
      const checked = checkCorrection(measure, command);
      if (!checked.ok) return checked;
      const { report, values, text, reason } = command;
      const previous = { values: checked.report.values, text: checked.report.text };
      return accept({ type: 'ProgressCorrected', data: { report, values, text, previous, reason } });
    }
    case 'contribute': {
      const { values, text, actor } = command;
      const fault = checkContribution(measure, command);
      return fault ?? accept({ type: 'ContributionMade', data: { unit: actor.unit ?? '', values, text } });
    }
    default:
      return unreachable(command);
  }
};
