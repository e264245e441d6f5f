/** Valid inputs for the mutations on a plan and for the bulk mutations on its measures. */

import { DEFAULT_LADDER } from '@duban/domain';
import { TERMS } from '@duban/domain/testing';
import { screaming } from '../kernel/enums.ts';

/** Replaces the domain's words under `keys` by the enum values of the API, as a client writes them. */
export const written = <T>(value: T, keys: readonly string[]): unknown =>
  JSON.parse(JSON.stringify(value), (key, found) => {
    const one = (word: unknown) => (typeof word === 'string' ? screaming(word) : word);
    if (!keys.includes(key)) return found;
    return Array.isArray(found) ? found.map(one) : one(found);
  });

export const writtenSettings = (change: object = {}): unknown => {
  const { instructions, ...rest } = TERMS.settings;
  const { urgent, 'fifteen-days': fifteenDays, 'thirty-days': thirtyDays } = instructions;
  return written({ ...rest, instructions: { urgent, fifteenDays, thirtyDays }, ...change }, ['kind', 'chain']);
};

export const writtenLadder = (): unknown =>
  written({ ...DEFAULT_LADDER, version: TERMS.ladders[0].value.version + 1 }, [
    'document',
    'kind',
    'of',
    'on',
    'role',
    'channels',
    'alone',
  ]);

const writtenLamps = (): unknown =>
  written({ ...TERMS.lamps[0].value, version: TERMS.lamps[0].value.version + 1 }, [
    'meaning',
    'mode',
    'asAt',
    'kind',
    'days',
  ]);

/** Input by name of mutation. */
export const planMutationInputs = (plan: string): Readonly<Record<string, object>> => {
  const from = '2024-01-01';
  return {
    changePlanSettings: { plan, settings: writtenSettings() },
    adoptLampPolicy: { plan, from, policy: writtenLamps() },
    adoptLadder: { plan, from, ladder: writtenLadder() },
    recordInterview: {
      plan,
      unit: 'science',
      called: '2023-07-14',
      heldOn: '2023-07-18',
      minutes: '听取汇报',
      result: '整改',
    },
    extendCalendar: { plan, calendar: { from, to: '2024-12-31', holidays: [], makeUpDays: [] } },
    loadPlan: { plan, table: '', check: true },
    moveClock: { plan, days: 1 },
    draftPaper: { plan, kind: 'BULLETIN', month: '2023-02', shows: 1, day: '2023-02-28' },
    editPaper: { plan, paper: 'p1', paragraphs: [], addressees: [], copies: [] },
    reviewPaper: { plan, paper: 'p1', revision: 1 },
    returnPaper: { plan, paper: 'p1', reason: '请再核实' },
    signPaper: { plan, paper: 'p1', revision: 1 },
    numberPaper: { plan, paper: 'p1' },
    issuePaper: { plan, paper: 'p1' },
    withdrawPaper: { plan, paper: 'p1', reason: '附件有误' },
    discardPaper: { plan, paper: 'p1', reason: '并入下期' },
    changePaperSettings: { plan, settings: { code: '中原政督' } },
    recordPaperNumbers: { plan, year: 2023, fromNumber: 1, toNumber: 12, note: '纸质发文' },
    giveReportText: { plan, text: '计划\n四、任务\n（四）创新\n甲。力争新增200家。\n' },
  };
};

/** Input by name of mutation; each is about one measure of the plan. */
export const bulkMutationInputs = (plan: string, key: string): Readonly<Record<string, object>> => {
  const measure = `Measure:${plan}/${key}`;
  return {
    acknowledgeMeasures: { measures: [measure] },
    issueMeasures: { measures: [measure] },
    verifyMilestones: { rows: [{ milestone: `Milestone:${plan}/${key}/m1` }] },
    reportProgressBulk: { rows: [{ measure, text: '进展' }] },
  };
};
