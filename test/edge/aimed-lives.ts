/** Sequences of commands that cover every mutation: each step must be accepted, with texts made at random. */

import { addDays, type CivilDate, type PlanSettings } from '@duban/domain';
import { type Asker, callersOf } from './asker.ts';
import type { KnownNames } from './known-names.ts';
import { headerFor, type LivingPlan } from './living-plan.ts';
import type { Tape } from './tape.ts';

type Input = Readonly<Record<string, unknown>>;
type Drafted = {
  readonly id: string;
  readonly leadUnit: string;
  readonly supportUnits: readonly string[];
};

/** Of one measure; loaded twice, it is the same plan once. */
const TASK_TABLE = Buffer.from(
  '板块,任务,牵头单位,分管领导,完成时限\n一、改善民生,新建幼儿园,区教育局,副区长,2024-08-31\n',
).toString('base64');
const OF_TABLE = {
  plan: 'task-table-2024',
  title: '任务分解表所成计划',
  place: '青山区',
  year: '2024',
  adopted: '2024-02-22',
};

/** Marks a value that is made at random. */
const RANDOM = undefined;

export type AimedLives = ReturnType<typeof createAimedLives>;

export const createAimedLives = (
  { plan, demonstration, stack, url: gateway }: LivingPlan,
  names: KnownNames,
  asker: Asker,
) => {
  const callers = callersOf(plan);
  const office = callers.of('supervisor');
  const leader = callers.of('leader');
  const { settings } = plan.policies;
  type Step = PlanSettings['extensions']['chain'][number];
  const step = (of: Step, unit: string) =>
    ({ 'unit-head': callers.of('unit-head', unit), supervisor: office, leader })[of];

  /** The commands of one sequence; the random parts of each begin at another place of the tape. */
  const actor = (tape: Tape) => {
    let steps = 0;
    return (name: string, caller: Parameters<Asker['send']>[1], input: Input) => {
      steps += 1;
      const at = (steps * 7) % tape.length;
      return asker.act(name, caller, input, [...tape.slice(at), ...tape.slice(0, at)]);
    };
  };

  /** Drafted, with a title and labels of any kind, and approved. */
  const begun = async (act: ReturnType<typeof actor>, change: Input = {}) => {
    const definition = {
      ...(names.example('MeasureDefinitionInput') as Drafted),
      title: RANDOM,
      evidence: [RANDOM],
      ...change,
    };
    const measure = `Measure:${plan.id}/${definition.id}`;
    await act('draftMeasure', office, { plan: plan.id, definition });
    await act('approveMeasure', leader, { measure, note: RANDOM });
    const within = (type: string, key: string) => `${type}:${plan.id}/${definition.id}/${key}`;
    return {
      ...definition,
      measure,
      m1: within('Milestone', 'm1'),
      m2: within('Milestone', 'm2'),
      values: (value: number) => [{ target: `${definition.id}--count`, value }],
      within,
    };
  };

  let uploads = 0;
  /** Uploads another file; answers with its hash. */
  const upload = async (caller: Parameters<Asker['send']>[1]): Promise<string> => {
    uploads += 1;
    const body = new TextEncoder().encode(`%PDF-1.4\n% ${uploads}\n%%EOF\n`);
    const query = `upload=aimed-${String(uploads).padStart(6, '0')}&offset=0&size=${body.length}&name=a.pdf`;
    const url = new URL(`/plans/${plan.id}/files?${query}`, gateway);
    const answer = await fetch(url, { method: 'POST', headers: { authorization: headerFor(caller) }, body });
    if (answer.status !== 201) throw new Error(`The upload was not accepted: ${await answer.text()}`);
    return ((await answer.json()) as { readonly sha256: string }).sha256;
  };

  return {
    /** One after the other; every one that has to be decided is granted by all whose turn it is. */
    async alone(tape: Tape, today: CivilDate): Promise<void> {
      const act = actor(tape);
      const { measure, m1, m2, values, within, leadUnit, supportUnits } = await begun(act);
      const [supporting = ''] = supportUnits;
      const head = callers.of('unit-head', leadUnit);
      const reporter = callers.of('unit-reporter', leadUnit);
      await act('issueMeasure', office, { measure });
      await act('acknowledgeMeasure', head, { measure });

      await act('contribute', callers.of('unit-reporter', supporting), { measure, values: values(1), text: RANDOM });
      const report = { measure, values: values(3), text: RANDOM, confirm: true };
      await act('reportProgress', reporter, report);
      await act('rejectReport', head, { report: within('ReportDraft', 'r1'), reason: RANDOM });
      await act('reportProgress', reporter, report);
      await act('signReport', head, { report: within('ReportDraft', 'r2') });
      const corrected = { report: within('Report', 'r2'), values: values(5), text: RANDOM, reason: RANDOM };
      // Where heads sign reports, they correct them too.
      await act('correctProgress', head, { ...corrected, confirm: true });

      await act('requestExtension', reporter, { milestone: m1, due: addDays(today, 40), reason: RANDOM });
      for (const turn of settings.extensions.chain)
        await act('decideExtension', step(turn, leadUnit), { milestone: m1, granted: true, note: RANDOM });
      const milestones = [{ milestone: 'm1', due: addDays(today, 45), expected: values(4) }];
      await act('proposeAmendment', head, {
        measure,
        change: { definition: { title: { zh: '调整后的举措' } }, targets: [], milestones },
        reason: RANDOM,
      });
      for (const turn of settings.amendments.chain)
        await act('decideAmendment', step(turn, leadUnit), { measure, granted: true, note: RANDOM });

      await act('instruct', leader, { measure, text: RANDOM, urgency: 'DATED', due: addDays(today, 20) });
      await act('answerInstruction', reporter, { instruction: within('Instruction', 'i1'), text: RANDOM });

      const meeting = { meeting: 'WEEKLY_MEETING', metOn: today };
      await act('recordMeetingDecision', office, { measure, text: RANDOM, due: addDays(today, 30), ...meeting });
      await act('answerInstruction', reporter, { instruction: within('Instruction', 'decision-1'), text: RANDOM });

      await act('recordMeetingDecision', office, { measure, text: RANDOM, due: addDays(today, 30), ...meeting });
      await act('withdrawInstruction', office, { instruction: within('Instruction', 'decision-2'), reason: RANDOM });
      const sha256 = await upload(reporter);
      await act('submitMilestone', reporter, { milestone: m2, text: RANDOM, files: [{ sha256 }] });
      await act('withdrawFile', reporter, { measure, sha256, reason: RANDOM });
      await act('returnMilestone', office, { milestone: m2, reason: RANDOM });

      await act('holdLadder', office, { measure, obligation: m2, reason: RANDOM });
      await act('releaseLadder', office, { measure, obligation: m2, reason: RANDOM });

      await act('submitMilestone', reporter, { milestone: m1, text: RANDOM });
      await act('returnMilestone', office, { milestone: m1, reason: RANDOM });
      await act('submitMilestone', reporter, { milestone: m1, text: RANDOM });
      await act('verifyMilestone', office, { milestone: m1, note: RANDOM });
      await act('suspendMeasure', office, { measure, reason: RANDOM });
      await act('resumeMeasure', office, { measure, note: RANDOM });
    },

    /** Two of one unit together; the one is closed by exception and opened again, the other cancelled. */
    async together(tape: Tape, today: CivilDate): Promise<void> {
      const act = actor(tape);
      const leadUnit = plan.units[0]?.id ?? '';
      const own = { leadUnit, supportUnits: [] };
      const both = [await begun(act, own), await begun(act, own)] as const;
      const head = callers.of('unit-head', leadUnit);
      const measures = both.map(({ measure }) => measure);
      await act('issueMeasures', office, { measures });
      await act('acknowledgeMeasures', head, { measures });
      const reports = both.map(({ measure, values }) => ({ measure, values: values(6), text: RANDOM, confirm: true }));
      await act('reportProgressBulk', head, { rows: reports });
      for (const { m1 } of both) await act('submitMilestone', head, { milestone: m1 });
      await act('verifyMilestones', office, { rows: both.map(({ m1 }) => ({ milestone: m1, note: RANDOM })) });

      const [{ measure: closed }, { measure: cancelled }] = both;
      await act('closeMeasure', office, { measure: closed, exception: RANDOM });
      await act('decideClosing', leader, { measure: closed, granted: true, note: RANDOM });
      await act('reopenMeasure', office, { measure: closed, reason: RANDOM, limit: addDays(today, 60) });
      await act('cancelMeasure', office, { measure: cancelled, reason: RANDOM });
    },

    /** The rungs are the ones in force as the plan was adopted; the interview is recorded on the day that it is called. */
    async byHand(tape: Tape, today: CivilDate): Promise<void> {
      const act = actor(tape);
      const { measure, m1, leadUnit } = await begun(act);
      await act('issueMeasure', office, { measure });
      const rung = (document: string) => plan.policies.ladder.rungs.find((one) => one.document === document)?.id;
      const on = { measure, obligation: m1, reason: RANDOM };
      await act('skipRung', office, { ...on, rung: rung('supervision-letter') });
      await act('fireRung', office, { ...on, rung: rung('interview') });
      const record = { plan: plan.id, unit: leadUnit, called: today, heldOn: today };
      await act('recordInterview', office, { ...record, minutes: RANDOM, result: RANDOM });
    },

    /** One from its draft to its withdrawal, the other discarded; nothing else was drafted before. */
    async papers(tape: Tape, today: CivilDate): Promise<void> {
      const act = actor(tape);
      const { position: shows } = (await stack.store.head(plan.id)) ?? { position: 0 };
      const bulletin = { plan: plan.id, kind: 'BULLETIN', month: today.slice(0, 7), shows, day: today };
      const [issued, discarded] = [
        { plan: plan.id, paper: 'p1' },
        { plan: plan.id, paper: 'p2' },
      ] as const;
      const elsewhere = { plan: plan.id, year: plan.year, fromNumber: 1, toNumber: 3, note: RANDOM };
      await act('changePaperSettings', office, { plan: plan.id, settings: { code: '青政督' } });
      await act('recordPaperNumbers', office, elsewhere);
      await act('draftPaper', office, bulletin);
      await act('draftPaper', office, bulletin);
      await act('discardPaper', office, { ...discarded, reason: RANDOM });

      await act('editPaper', office, { ...issued, paragraphs: [], addressees: ['各责任单位'], copies: [] });
      await act('reviewPaper', leader, { ...issued, revision: 2, note: RANDOM });
      await act('returnPaper', leader, { ...issued, reason: RANDOM });
      await act('reviewPaper', leader, { ...issued, revision: 2, note: RANDOM });
      await act('signPaper', leader, { ...issued, revision: 2 });
      await act('numberPaper', office, issued);
      await act('issuePaper', office, issued);
      await act('withdrawPaper', office, { ...issued, reason: RANDOM });
    },

    settings: (tape: Tape): Promise<void> =>
      actor(tape)('changePlanSettings', office, { plan: plan.id, settings: names.example('PlanSettingsInput') }),

    /** Each can be done once, or only later than what was adopted last. */
    async plan(tape: Tape, today: CivilDate): Promise<void> {
      const act = actor(tape);
      const from = addDays(today, 5);
      const { policy, ladder } = names.ownPolicies();
      await act('adoptLampPolicy', office, { plan: plan.id, from, policy });
      await act('adoptLadder', office, { plan: plan.id, from, ladder });
      await act('extendCalendar', office, { plan: plan.id, calendar: names.example('CalendarInput') });
      await act('giveReportText', office, { plan: plan.id });
      await act('loadPlan', { ...office, plan: OF_TABLE.plan }, { ...OF_TABLE, table: TASK_TABLE, check: false });
      await act('loadPlan', { ...office, plan: OF_TABLE.plan }, { ...OF_TABLE, table: TASK_TABLE, check: false });
      const officeOfDemonstration = callersOf(demonstration).of('supervisor');
      await act('moveClock', officeOfDemonstration, { plan: demonstration.id, days: 1, rate: 1 });
    },
  };
};
