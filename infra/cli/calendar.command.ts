/** `duban calendar`: shows the end of a plan's calendar of working days, and extends it from a file. */

import { CALENDAR_NOTICE_DAYS, type CalendarData, civilDateAt, daysBetween, planTime } from '@duban/domain';
import { planView } from '@duban/plan-loader';
import { readCalendarFile } from '@duban/seeds';
import { Command } from 'commander';
import { sendToPlan } from './send-to-plan.ts';
import { withTemporal } from './target.ts';

type Options = { readonly file?: string };

export const calendarCommand = (): Command =>
  new Command('calendar')
    .description('工作日历：查看或续期 · show or extend the calendar of a running plan')
    .argument('<plan>', 'id of a running plan')
    .option('--file <file>', 'calendar.yaml whose first day follows the last day of the current calendar')
    .action(async (plan: string, { file }: Options) => {
      const added = file === undefined ? null : readCalendarFile(file);
      await withTemporal(async (client) => {
        if (added) await sendToPlan(client, plan, { type: 'extendCalendar', calendar: added });
        const { clock, terms } = await planView(client, plan);
        const today = civilDateAt(planTime(clock, Date.now()));
        process.stdout.write(`${describeCalendar(terms.calendar, today)}\n`);
      });
    });

const describeCalendar = ({ from, to }: CalendarData, today: string): string => {
  const left = daysBetween(today, to);
  const span = `${from} to ${to}; after that, Monday to Friday count as working days provisionally. 其后按周一至周五暂计。`;
  if (left > CALENDAR_NOTICE_DAYS) return span;
  const end = left < 0 ? `It has ended. 已结束` : `It ends in ${left} days. 还有${left}天结束`;
  return `${span}\n${end}，请续期：duban calendar <plan> --file calendar.yaml`;
};
