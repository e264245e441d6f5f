/** What a weekly meeting is about, as of the moment shown: decided, overdue, near, waiting, interviews. */

import { addDays, startOfDate } from '@duban/domain';
import type { Agenda, DecisionLine, InstructionLine, MilestoneLine } from '@duban/read-models';
import { builder } from '../builder.ts';
import { knownInstruction, knownMeasure, knownMilestone } from '../kernel/lookups.ts';
import { badInput } from '../kernel/problem.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { InterviewRef } from '../ladder/interview.ts';
import { FiguresRef } from '../plan/figures.ts';
import { ActorRef, InstructionRef, MeasureRef, MilestoneRef, PlanRef } from '../refs.ts';
import { EventTypeRef } from '../timeline/timeline.ts';
import { WaitingRef } from '../work/waiting.ts';
import { drawnUp } from './papers.ts';

const DecidedRef = builder.objectRef<Seen<DecisionLine>>('DecidedItem').implement({
  description: '上次以来的一项决定。A decision since the last meeting.',
  fields: (t) => ({
    measure: t.field({
      type: MeasureRef,
      description: '哪项举措。The measure.',
      resolve: ({ snapshot, measure }) => knownMeasure(snapshot, measure),
    }),
    type: t.field({
      type: EventTypeRef,
      description: '决定了什么。The decision.',
      resolve: ({ fact }) => fact.type,
    }),
    milestone: t.field({
      type: MilestoneRef,
      nullable: true,
      description: '哪个节点，与节点无关的为空。The milestone; null where the matter does not concern one.',
      resolve: ({ snapshot, measure, fact }) =>
        'milestone' in fact.data ? knownMilestone(snapshot, measure, fact.data.milestone.id) : null,
    }),
    byException: t.boolean({
      description: '是否为例外销号。Whether it closed the measure by exception.',
      resolve: ({ fact }) => fact.type === 'MeasureClosed' && fact.data.exception !== null,
    }),
    words: t.string({
      nullable: true,
      description:
        '意见、原因或批示和回复的内容，没有则为空。The note, the reason, or what an instruction or its answer says, if there is one.',
      resolve: ({ fact: { data } }) => {
        if ('note' in data) return data.note;
        if ('exception' in data) return data.exception;
        if ('reason' in data && typeof data.reason === 'string') return data.reason;
        return 'text' in data && typeof data.text === 'string' ? data.text : null;
      },
    }),
    at: t.expose('at', { type: 'Instant', description: '时间（计划时间）。When it happened, in plan time.' }),
    by: t.field({
      type: ActorRef,
      description: '何人。Who did it.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
  }),
});

type DueList = Seen<{
  readonly milestones: readonly MilestoneLine[];
  readonly instructions: readonly InstructionLine[];
}>;

const DueListRef = builder.objectRef<DueList>('DueList').implement({
  description: '到期的节点与批示。Milestones and instructions by due date.',
  fields: (t) => ({
    milestones: t.field({
      type: [MilestoneRef],
      description: '节点。Milestones.',
      resolve: ({ snapshot, milestones }) =>
        milestones.map(({ measure, milestone }) => knownMilestone(snapshot, measure, milestone)),
    }),
    instructions: t.field({
      type: [InstructionRef],
      description: '批示。Instructions.',
      resolve: ({ snapshot, instructions }) =>
        instructions.map(({ measure, instruction }) => knownInstruction(snapshot, measure, instruction)),
    }),
  }),
});

const AgendaInterviewsRef = builder.objectRef<Seen<Agenda['interviews']>>('AgendaInterviews').implement({
  description: '议程中的约谈。The interviews of an agenda.',
  fields: (t) => ({
    recorded: t.field({
      type: [InterviewRef],
      description: '上次以来登记的约谈，发起早的在前。Those recorded since, oldest call first.',
      resolve: ({ snapshot, recorded }) => recorded.map((one) => seen(snapshot, one)),
    }),
    unrecorded: t.field({
      type: [InterviewRef],
      description: '已发起而尚未登记的，等得最久的在前。Those called and not recorded yet, longest waiting first.',
      resolve: ({ snapshot, unrecorded }) => unrecorded.map((one) => seen(snapshot, one)),
    }),
  }),
});

const AgendaRef = builder.objectRef<Seen<Agenda>>('Agenda').implement({
  description: '周例会议程。The agenda of a weekly meeting.',
  fields: (t) => ({
    from: t.expose('from', {
      type: 'Instant',
      description: '自何时起的决定。The instant from which decisions are listed.',
    }),
    today: t.expose('today', { type: 'CivilDate', description: '会议之日。The day of the meeting.' }),
    to: t.expose('to', { type: 'CivilDate', description: '临期列至何日。The last date that counts as due soon.' }),
    total: t.field({
      type: FiguresRef,
      description: '全计划的数字。The figures of the whole plan.',
      resolve: ({ snapshot, total }) => seen(snapshot, total),
    }),
    decisions: t.field({
      type: [InstructionRef],
      description:
        '会议决定的落实情况：期间记录或反馈的，及所有待反馈的，先开的会在前。Decisions of meetings: recorded or answered since, and all that still require an answer, oldest meeting first.',
      resolve: ({ snapshot, decisions }) =>
        decisions.map(({ measure, instruction }) => knownInstruction(snapshot, measure, instruction)),
    }),
    decided: t.field({
      type: [DecidedRef],
      description: '上次以来的决定，先后为序。The decisions since, oldest first.',
      resolve: ({ snapshot, decided }) => decided.map((line) => seen(snapshot, line)),
    }),
    overdue: t.field({
      type: DueListRef,
      description: '逾期的，最久的在前。Overdue matters, longest overdue first.',
      resolve: ({ snapshot, overdue }) => seen(snapshot, overdue),
    }),
    near: t.field({
      type: DueListRef,
      description: '临期的。Matters due from today on.',
      resolve: ({ snapshot, near }) => seen(snapshot, near),
    }),
    waiting: t.field({
      type: [WaitingRef],
      description: '待决定的，等得最久的在前。Matters pending a decision, longest waiting first.',
      resolve: ({ snapshot, waiting }) => waiting.map((row) => seen(snapshot, row)),
    }),
    interviews: t.field({
      type: AgendaInterviewsRef,
      description: '约谈：上次以来登记的，与尚未登记的。Interviews: recorded since, and not recorded yet.',
      resolve: ({ snapshot, interviews }) => seen(snapshot, interviews),
    }),
  }),
});

/** Days that an agenda looks back and ahead. */
const WEEK = 7;

builder.objectFields(PlanRef, (t) => ({
  agenda: t.field({
    type: AgendaRef,
    description: '所示时刻的周例会议程。The agenda of a weekly meeting at the point in time shown.',
    args: {
      from: t.arg({
        type: 'Instant',
        description:
          '自何时起的决定，默认七天前。The instant from which decisions are listed; by default seven days ago.',
      }),
      to: t.arg({
        type: 'CivilDate',
        description: '临期列至何日，默认七天内。The last date that counts as due soon; by default within seven days.',
      }),
    },
    resolve: (snapshot, { from, to }) => {
      const { today } = snapshot;
      const of = { from: from ?? startOfDate(addDays(today, -WEEK)), to: to ?? addDays(today, WEEK - 1) };
      if (of.to < today) throw badInput('to', { zh: '不得早于所示之日', en: 'must not lie before the day shown' });
      return drawnUp(snapshot, snapshot.read.agenda(of));
    },
  }),
}));
