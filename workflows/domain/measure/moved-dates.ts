/** How far a date may be moved: an extension, an amendment, a return or a resumption ends in the plan's reach. */

import type { CivilDate } from '../civil-date.ts';
import { latestFault } from '../limits/dates.ts';
import { firstAmong, type InputFault } from '../limits/fault.ts';
import type { Terms } from '../settings.ts';
import type { MeasureCommand } from './commands.ts';

type Moved = { readonly field: string; readonly date: CivilDate };

/** The first new date of the command that lies too far ahead. */
export const movedDateFault = (command: MeasureCommand, { calendar }: Terms): InputFault | null =>
  firstAmong(movedDates(command), ({ field, date }) => latestFault(field, date, calendar));

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
