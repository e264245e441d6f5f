/** Which days are worked in a plan, until when that is known, and how it is extended. */

import { CALENDAR_NOTICE_DAYS, type CalendarData, daysBetween } from '@duban/domain';
import { builder } from '../builder.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import { PlanRef } from '../refs.ts';

const CalendarDayRef = builder.objectRef<CalendarData['holidays'][number]>('CalendarDay').implement({
  description: '一个放假日或调休上班日。A day off, or a weekend day that is worked.',
  fields: (t) => ({
    date: t.expose('date', { type: 'CivilDate', description: '日期。Its date.' }),
    name: t.exposeString('name', { description: '名称，如春节。Its name.' }),
  }),
});

const PlanCalendarRef = builder.objectRef<Snapshot>('PlanCalendar').implement({
  description:
    '计划的工作日历；日历以外的日期按周一至周五暂计工作日。The plan’s calendar; outside it Monday to Friday are taken for working days, provisionally.',
  fields: (t) => ({
    from: t.field({
      type: 'CivilDate',
      description: '自何日起。Its first date.',
      resolve: ({ plan }) => plan.calendar.from,
    }),
    to: t.field({
      type: 'CivilDate',
      description: '至何日止；此后的工作日为暂计。Its last date; working days after it are provisional.',
      resolve: ({ plan }) => plan.calendar.to,
    }),
    holidays: t.field({
      type: [CalendarDayRef],
      description:
        '放假的日期，按先后，含其间的周末。Days off by decree, earliest first, weekends within them included.',
      resolve: ({ plan }) => byDate(plan.calendar.holidays),
    }),
    makeUpDays: t.field({
      type: [CalendarDayRef],
      description: '调休上班的周末，按先后。Weekend days that are worked, earliest first.',
      resolve: ({ plan }) => byDate(plan.calendar.makeUpDays),
    }),
    daysLeft: t.int({
      description:
        '距日历结束还有几天；已结束的为负数。Days until it ends, as of the moment shown; negative once it has ended.',
      resolve: ({ plan, today }) => daysBetween(today, plan.calendar.to),
    }),
    endsSoon: t.boolean({
      description: `是否在${CALENDAR_NOTICE_DAYS}天内结束或已结束，须续期。Whether it ends within ${CALENDAR_NOTICE_DAYS} days or has ended, and has to be extended.`,
      resolve: ({ plan, today }) => daysBetween(today, plan.calendar.to) <= CALENDAR_NOTICE_DAYS,
    }),
  }),
});

const byDate = (days: CalendarData['holidays']) => days.toSorted((one, other) => (one.date < other.date ? -1 : 1));

builder.objectFields(PlanRef, (t) => ({
  calendar: t.field({
    type: PlanCalendarRef,
    description: '工作日历。Its calendar.',
    resolve: (snapshot) => snapshot,
  }),
}));

const CalendarDayInput = builder.inputType('CalendarDayInput', {
  description: '一个节假日或调休上班日。A day off, or a weekend day that is worked.',
  fields: (t) => ({
    date: t.field({ type: 'CivilDate', required: true, description: '日期。Its date.' }),
    name: t.string({ required: true, description: '名称，如春节。Its name.' }),
  }),
});

export const CalendarInput = builder.inputType('CalendarInput', {
  description: '一段工作日历，自现有日历结束的次日起。Working days from the day after the present calendar ends.',
  fields: (t) => ({
    from: t.field({ type: 'CivilDate', required: true, description: '首日。First date.' }),
    to: t.field({ type: 'CivilDate', required: true, description: '末日。Last date.' }),
    holidays: t.field({
      type: [CalendarDayInput],
      required: true,
      description: '放假的日期，含其间的周末。Days off by decree, weekends within them included.',
    }),
    makeUpDays: t.field({
      type: [CalendarDayInput],
      required: true,
      description: '调休上班的周末。Weekend days that are worked.',
    }),
  }),
});

export const calendarOf = ({ from, to, holidays, makeUpDays }: typeof CalendarInput.$inferInput): CalendarData => ({
  from,
  to,
  holidays: holidays.map(({ date, name }) => ({ date, name })),
  makeUpDays: makeUpDays.map(({ date, name }) => ({ date, name })),
});
