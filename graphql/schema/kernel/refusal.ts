/** The one table from a refusal of the domain to the answer of the API. */

import { type Names, REFUSAL_CODES, type Refusal, type RefusalCode, refusalText } from '@duban/domain';
import { builder } from '../builder.ts';
import { quoted } from './problem.ts';
import { TextRef } from './text.ts';

const words: Readonly<Record<RefusalCode, string>> = {
  INVALID: '某项内容不合要求。A field is invalid.',
  COMMAND_ID_REUSED: '命令编号已用于另一条命令。The command id was already used for another command.',
  NOT_ALLOWED: '该角色不能这样做。The role may not do this.',
  NOT_YOUR_MEASURE: '举措由其他单位牵头。Another unit leads the measure.',
  NOT_IN_PORTFOLIO: '举措不在该领导分管的范围内。The measure is not in the leader’s charge.',
  MEASURE_UNKNOWN: '没有该举措。There is no such measure.',
  ALREADY_ISSUED: '已经交办。It was already issued.',
  ALREADY_ACKNOWLEDGED: '已经签收。It was already acknowledged.',
  NOT_A_SUPPORT_UNIT: '不是该举措的配合单位。The unit does not support the measure.',
  NOT_YOUR_TURN: '现由他人审批。Another step of the approval chain decides now.',
  STAGE_FORBIDS: '举措所处的阶段不允许。The stage of the measure does not allow it.',
  ALREADY_ASKED: '已有申请待审批。A request is already pending.',
  NOTHING_ASKED: '没有待审批的申请。No request is pending.',
  MILESTONES_OPEN: '尚有节点未办结。Some milestones are not verified.',
  TARGETS_NOT_REACHED: '按已核实的数据尚有目标未达到。By verified figures some targets are not reached.',
  EXCEPTION_REQUIRED: '须说明例外情况。The exception has to be stated.',
  NO_EXCEPTION_NEEDED: '可直接销号，无须作例外处理。It can be closed without an exception.',
  CLOSING_PROPOSED: '例外销号已经提请决定。Closing by exception was already proposed.',
  NO_CLOSING_PROPOSED: '没有提请决定的例外销号。No closing by exception was proposed.',
  FIGURES_SHORT:
    '数据未达到该节点的要求，核实须说明理由。Figures are below the values that the milestone expects; verification requires a reason.',
  EXTENSION_TOO_LATE: '期限已过，不能再申请延期。The due date has passed; an extension must be requested before it.',
  EXTENSIONS_USED_UP: '延期次数已用完。The number of extensions is used up.',
  EXTENSION_NOT_LATER: '申请的日期须晚于现有期限。The date requested must be later than the current due date.',
  DRAFT_UNKNOWN: '没有该待审签上报。There is no such report awaiting signature.',
  FILE_UNKNOWN: '没有该附件，或已撤回。There is no such file, or it has been withdrawn.',
  NOT_YOUR_FILE: '附件不是本单位或本人所传。The file was attached by somebody else.',
  INSTRUCTION_UNKNOWN: '没有该批示。There is no such instruction.',
  INSTRUCTION_ANSWERED: '批示已经回复或撤回。The instruction has been answered or withdrawn.',
  NOT_GIVEN_BY_YOU:
    '批示由作出的领导撤回，会议决定由督查室撤回。An instruction is withdrawn by the leader who gave it, a decision by the office.',
  OBLIGATION_UNKNOWN: '没有该待办事项。There is no such obligation.',
  LADDER_HELD: '督办已暂停。The ladder is already suspended.',
  LADDER_NOT_HELD: '督办未暂停。The ladder is not suspended.',
  RUNG_UNKNOWN: '督办阶梯没有这一级。The ladder has no such rung.',
  RUNG_NOT_AHEAD: '这一级已不能再办理。The rung can no longer be fired or skipped.',
  CALENDAR_ENDS: '超出计划的工作日历；已不再返回。The date lies beyond the plan’s calendar; no longer returned.',
  CLOCK_GOES_BACK: '计划时间不能倒退。Plan time cannot go back.',
  NOT_A_DEMONSTRATION: '不是演示计划，不能拨动时钟。Not a demonstration plan: its clock cannot be moved.',
  IN_FORCE_TOO_EARLY: '生效日过早。The effective date is too early.',
  DELIVERY_SETTLED: '投递已结束。The delivery has already ended.',
  NOTHING_REPORTED: '上报没有内容。The report has no content.',
  TARGET_UNKNOWN: '该举措没有该目标。The measure has no such target.',
  VALUE_OUT_OF_RANGE: '数值超出范围。The value is out of range.',
  VALUE_FALLS: '累计数减少，确认后方予接收。A cumulative value decreased; it is accepted once confirmed.',
  FIGURES_IMPLAUSIBLE: '数据不合常理，确认后方予接收。The figures are implausible; they are accepted once confirmed.',
  AS_OF_BEFORE_PLAN: '数据截止日早于计划年度。The reporting date lies before the plan’s year.',
  AS_OF_OVERTAKES: '数据截止日晚于其后的上报。The reporting date lies after that of a later report.',
  AS_OF_IN_FUTURE: '数据截止日晚于今天。The reporting date is later than today.',
  AS_OF_GOES_BACK: '数据截止日早于上次上报。The reporting date lies before the last one.',
  REPORT_UNKNOWN: '没有该次上报。There is no such report.',
  NOTHING_CORRECTED: '更正没有改变内容。The correction changes nothing.',
  MILESTONE_UNKNOWN: '没有该节点。There is no such milestone.',
  MILESTONE_NOT_OPEN: '节点当前不能申请办结。The milestone cannot be submitted now.',
  MILESTONE_NOT_SUBMITTED: '节点没有待核实的办结申请。The milestone has no submission pending verification.',
  LIMIT_REQUIRED: '原期限已过，须给新期限。The due date has passed; a new one is required.',
  LIMIT_NOT_IN_FUTURE: '新期限须晚于今天。The new due date must be later than today.',
  DEADLINE_NOT_DUE: '期限未到。The deadline is not due.',
  TOO_MANY_WAIT: '待办的同类事项过多。Too many matters of this kind are already pending.',
  CANNOT_GO_ON: '流程已停住，重试无用。The workflow is stuck; retrying does not help.',
  CODE_TAKEN: '编号已用于另一项举措。The code is already used by another measure.',
  PLAN_ALREADY_ADOPTED: '计划已经载入。The plan was already adopted.',
  REPORT_TEXT_MISFIT: '报告文本与举措的出处不符。The text lacks places that measures cite.',
  PAPER_UNKNOWN: '没有该公文。There is no such paper.',
  PAPER_STAGE_FORBIDS: '公文所处的环节不允许。The stage of the paper does not allow it.',
  OWN_PAPER: '拟稿人不能核签自己所拟的公文。Whoever drafted a paper may not review or sign it.',
  NOT_THE_SIGNATORY: '按设置由另一位领导签发。By the settings another leader signs papers.',
  PAPER_REVISED: '文稿在查看之后已有修改。The draft was changed after it was looked at.',
  PAPER_OUTDATED: '模板在拟稿之后已经更新。The template has changed since the paper was drafted.',
  FIGURES_CHANGED: '数据不能改动。Figures cannot be changed.',
  TOO_MANY_PAPERS: '尚未印发的公文过多。Too many papers are not issued yet.',
  PAPER_NUMBER_GIVEN: '该号已由系统编给公文。The number was given to a paper here.',
  PLAN_UNKNOWN: '没有该计划。There is no such plan.',
};

const RefusalCodeRef = builder.enumType('RefusalCode', {
  description: '拒绝的原因代码；以后可能增加。Code of the reason for a refusal; more may be added later.',
  values: Object.fromEntries(REFUSAL_CODES.map((code) => [code, { value: code, description: words[code] }])) as Record<
    string,
    { value: RefusalCode; description: string }
  >,
});

/** Characters; a command id, the longest name that may be right, is shorter. */
const LONGEST_FACT = 200;
/** What was given may stand among the facts, as long as it came. */
const shortened = ({ facts, ...refusal }: Refusal): Refusal => ({
  ...refusal,
  facts: Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' ? quoted(value, LONGEST_FACT) : value,
    ]),
  ),
});

type Fact = { readonly name: string; readonly value: string | number | boolean | null };

const FactRef = builder.objectRef<Fact>('RefusalFact').implement({
  description: '拒绝所依据的一项事实。A fact behind a refusal.',
  fields: (t) => ({
    name: t.exposeString('name', { description: '名称，如min、today、leadUnit。Its name.' }),
    value: t.string({
      nullable: true,
      description: '值，一律写作文字。Its value, written as text.',
      resolve: ({ value }) => (value === null ? null : String(value)),
    }),
  }),
});

/** Characters of a sentence. */
const LONGEST_MESSAGE = 1000;

/** A refusal, by which names its sentences call things, and the year of the plan where one is known. */
export type SaidRefusal = Refusal & { readonly names: Names; readonly year: number | undefined };

export const RefusalRef = builder.objectRef<SaidRefusal>('Refusal').implement({
  description: '命令被拒绝：什么都没有改变。The refusal of a command; nothing was changed.',
  fields: (t) => ({
    code: t.expose('code', { type: RefusalCodeRef, description: '原因代码。Code.' }),
    field: t.exposeString('field', {
      nullable: true,
      description:
        '须更改的输入项的路径，如values.0.value。Path of the input field to change, such as values.0.value; null where none is wrong.',
    }),
    message: t.field({
      type: TextRef,
      description: '给用户看的说明。One sentence for the user.',
      resolve: ({ names, year, ...refusal }) => {
        const { zh, en } = refusalText(refusal, names, year);
        return { zh: quoted(zh, LONGEST_MESSAGE), en: quoted(en, LONGEST_MESSAGE) };
      },
    }),
    facts: t.field({
      type: [FactRef],
      description: '所依据的事实。The facts behind it.',
      resolve: (refusal) => Object.entries(shortened(refusal).facts).map(([name, value]) => ({ name, value })),
    }),
  }),
});
