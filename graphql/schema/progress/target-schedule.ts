/** What of a target should be reached by a date, under the lamp policy that is in force on the day shown. */

import {
  type Course,
  courseOf,
  inForce,
  type LampPolicy,
  type LampSubject,
  type LampTarget,
  type Scheduling,
  type Standing,
  scheduledOn,
  standingsOf,
} from '@duban/domain';
import type { TargetRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { enumOf } from '../kernel/enums.ts';
import type { Seen } from '../kernel/snapshot.ts';
import { TargetRef } from '../refs.ts';

const ScheduledValueRef = builder.objectRef<Scheduling>('ScheduledValue').implement({
  description: '序时应达到的数值。The value scheduled for a date.',
  fields: (t) => ({
    value: t.exposeFloat('expected', {
      description:
        '应达到的数值，以目标的计量单位计；完成类为百分比。The value in the target’s unit; percent for a deliverable.',
    }),
    by: t.expose('by', {
      type: 'CivilDate',
      description:
        '自何日起应达到；按节点分级的为最近一个节点之日。The date by which it was owed; in steps, that of the last milestone.',
    }),
  }),
});

const CourseShapeRef = enumOf<Course['shape']>(
  'CourseShape',
  '序时各点之间如何计算。How scheduled values run between two points.',
  {
    linear: '按日均匀递增，末点之后不变。Linear between two points, constant after the last.',
    steps: '到下一点之日才变。Constant until the date of the next point.',
    always: '全年适用，首点之前亦然。Applies at every date, also before the first point.',
  },
);

const CoursePointRef = builder.objectRef<Course['knots'][number]>('CoursePoint').implement({
  description: '序时的一点：该日终了时应达到的数值。A scheduled value, owed at the end of a date.',
  fields: (t) => ({
    date: t.expose('on', { type: 'CivilDate', description: '日期。The date.' }),
    value: t.exposeFloat('value', { description: '数值。The value.' }),
  }),
});

const CourseRef = builder.objectRef<Course>('TargetCourse').implement({
  description: '目标全年的序时进度，可据以画线。The scheduled values of a target over the year, to be drawn as a line.',
  fields: (t) => ({
    shape: t.expose('shape', { type: CourseShapeRef, description: '各点之间如何计算。How values run between points.' }),
    points: t.field({
      type: [CoursePointRef],
      description:
        '各点，按先后；没有应达到的数值则为空列表。The points, earliest first; empty where nothing is scheduled.',
      resolve: ({ knots }) => [...knots],
    }),
  }),
});

const StandingRef = builder.objectRef<Standing>('TargetStanding').implement({
  description: '目标与序时进度的对照，亮灯即据此。A target compared with its schedule, as the lamp policy does it.',
  fields: (t) => ({
    actual: t.exposeFloat('actual', {
      nullable: true,
      description: '现有的数值，从未上报为空。The value known; null where nothing was ever reported.',
    }),
    byMilestones: t.exposeBoolean('byMilestones', {
      description:
        '现有数值是否按已报送的节点计得：完成类所报节点高于单位自报的百分比。Whether it follows from the milestones handed in, because the unit stated less of a deliverable, or nothing.',
    }),
    expected: t.exposeFloat('expected', { description: '应达到的数值。The scheduled value.' }),
    by: t.expose('by', { type: 'CivilDate', description: '截至何日应达到。The date by which it was owed.' }),
    reached: t.exposeBoolean('reached', { description: '是否达到。Whether it is reached.' }),
    points: t.exposeFloat('points', {
      description:
        '领先的百分点，落后为负。Percentage points of the whole target by which it leads; negative where it is behind.',
    }),
    percent: t.exposeFloat('percent', {
      description: '完成应达到数值的百分之几。Percent of the scheduled value that is reached.',
    }),
  }),
});

type Judged = { readonly target: LampTarget; readonly subject: LampSubject; readonly policy: LampPolicy };

/** Null before the plan's calendar begins, where the lamps say nothing either. */
const judgedBy = async ({ snapshot, id, measure }: Seen<TargetRow>): Promise<Judged | null> => {
  const { plan, today, read } = snapshot;
  const { lamps, calendar } = plan.terms;
  const subject = today < calendar.from ? null : await read.lampSubject(measure);
  const target = subject?.targets.find((one) => one.id === id);
  return subject && target ? { target, subject, policy: inForce(lamps, today) } : null;
};

builder.objectFields(TargetRef, (t) => ({
  scheduled: t.field({
    type: ScheduledValueRef,
    nullable: true,
    description:
      '截至某日应达到的数值，尚无要求则为空。The value scheduled for the end of a date; null where nothing is owed by then.',
    args: {
      on: t.arg({ type: 'CivilDate', description: '截至何日，默认所示之日。The date; by default the day shown.' }),
    },
    resolve: async (target, { on }) => {
      const found = await judgedBy(target);
      const { today } = target.snapshot;
      return found && scheduledOn(found.target, found.subject, found.policy.scheduled.mode, on ?? today, today);
    },
  }),
  course: t.field({
    type: CourseRef,
    nullable: true,
    description: '全年的序时进度。The scheduled values over the year.',
    resolve: async (target) => {
      const found = await judgedBy(target);
      return found && courseOf(found.target, found.subject, found.policy.scheduled.mode, target.snapshot.today);
    },
  }),
  standing: t.field({
    type: StandingRef,
    nullable: true,
    description: '与序时进度的对照，尚无要求则为空。The comparison with the schedule; null where nothing is owed yet.',
    resolve: async (target) => {
      const found = await judgedBy(target);
      return found && standingsOf(found.target, found.subject, found.policy.scheduled)(target.snapshot.today);
    },
  }),
}));
