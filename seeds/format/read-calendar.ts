/** Reads a calendar file that extends the calendar of a running plan, in the format of `calendar.yaml`. */

import { basename, dirname } from 'node:path';
import { type CalendarData, calendarFault } from '@duban/domain';
import { PlanFormatError } from './problem.ts';
import { files } from './schema.ts';
import { pathOfField, readYamlFile } from './yaml-file.ts';

/** @throws PlanFormatError that names the line of each fault. */
export const readCalendarFile = (path: string): CalendarData => {
  const file = readYamlFile(dirname(path), basename(path), files.calendar);
  const calendar = file.content?.calendar ?? null;
  const fault = calendar && calendarFault(calendar);
  const problems = [
    ...file.problems,
    ...(fault ? [file.problem(['calendar', ...pathOfField(fault.field)], fault)] : []),
  ];
  if (!calendar || problems.length > 0) throw new PlanFormatError(dirname(path), problems, 'calendar');
  return calendar;
};
