/** Limits on what a command on a measure may hold beside texts: dates near the plan's span, lists without duplicates. */

import { latestFault } from '../limits/dates.ts';
import { firstAmong, type InputFault } from '../limits/fault.ts';
import { listFault } from '../limits/lists.ts';
import type { Terms } from '../plan/settings.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { filesFault } from './attached-file.ts';
import type { MeasureCommand } from './commands.ts';

type Moved = { readonly field: string; readonly date: CivilDate };

/** The first fault, by its path in the command. */
export const commandFault = (command: MeasureCommand, { calendar }: Terms): InputFault | null =>
  firstAmong(movedDates(command), ({ field, date }) => latestFault(field, date, calendar)) ??
  repeatedItem(command) ??
  ('files' in command && command.files ? filesFault(command.files) : null);

const movedDates = (command: MeasureCommand): readonly Moved[] => {
  switch (command.type) {
    case 'requestExtension':
      return [{ field: 'due', date: command.due }];
    case 'returnMilestone':
    case 'resume':
    case 'reopen':
      return command.limit === null ? [] : [{ field: 'limit', date: command.limit }];
    case 'proposeAmendment':
      return command.change.milestones.map(({ due }, index) => ({
        field: `change.milestones.${index}.due`,
        date: due,
      }));
    default:
      return [];
  }
};

const repeatedItem = (command: MeasureCommand): InputFault | null => {
  if (command.type === 'submitMilestone')
    return listFault('evidence', command.evidence, 'submittedEvidence', (item) => item);
  if (command.type !== 'proposeAmendment') return null;
  return firstAmong(command.change.milestones, ({ expected }, index) =>
    listFault(`change.milestones.${index}.expected`, expected, 'expected', ({ target }) => target, 'target'),
  );
};
