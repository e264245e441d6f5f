/** Why a command is refused: a code, the field at fault, the facts, and one sentence in each language. */

import { inWords, type UnitName } from './refusal-words.ts';
import type { Text } from './text.ts';

type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** `field` is the path of the input that has to change ("values.0.value"), null where no field is at fault. */
export type Refusal = { readonly code: RefusalCode; readonly field: string | null; readonly facts: Facts };

const sentences = {
  INVALID: (f) => [`${f.field}不合要求：${f.reasonZh}`, `${f.field} ${f.reason}`],
  COMMAND_ID_REUSED: (f) => [
    `命令编号“${f.commandId}”已用于另一条内容不同的命令`,
    `The command id ${f.commandId} was already used for a command with other content`,
  ],
  NOT_ALLOWED: (f) => [`${f.role}不能${f.command}`, `A ${f.role} may not ${f.command}`],
  NOT_YOUR_MEASURE: (f) => [
    `该举措由${f.leadUnit}牵头，${f.unit ?? '无单位人员'}无权填报`,
    `This measure is led by ${f.leadUnit}; ${f.unit ?? 'a subject without a unit'} may not write to it`,
  ],
  NOT_IN_PORTFOLIO: (f) => [
    `该举措不在您（${f.leader}）分管的范围内`,
    `The measure does not belong to what ${f.leader} is in charge of`,
  ],
  MEASURE_UNKNOWN: (f) => [`没有编号为“${f.measure}”的举措`, `There is no measure ${f.measure}`],
  ALREADY_ISSUED: (f) => [`该举措已于${f.issuedAt}交办`, `The measure was already issued at ${f.issuedAt}`],
  ALREADY_ACKNOWLEDGED: (f) => [
    `该举措已于${f.acknowledgedAt}签收`,
    `The measure was already acknowledged at ${f.acknowledgedAt}`,
  ],
  NOT_A_SUPPORT_UNIT: (f) => [
    `${f.unit ?? '无单位人员'}不是该举措的配合单位（配合单位：${f.supportUnits || '无'}）`,
    `${f.unit ?? 'A subject without a unit'} is not a support unit of this measure (${f.supportUnits || 'it has none'})`,
  ],
  NOT_YOUR_TURN: (f) => [
    `现由${f.next}审批，${f.role}不能办理`,
    `It is for the ${f.next} to decide now, not for the ${f.role}`,
  ],
  STAGE_FORBIDS: (f) => [
    `该举措${f.stage}，不能${f.command}`,
    `The measure is ${f.stage}: nobody can ${f.command} now`,
  ],
  ALREADY_ASKED: (f) => [`“${f.what}”已有一项申请待审批`, `A request on ${f.what} already waits for a decision`],
  NOTHING_ASKED: (f) => [`“${f.what}”没有待审批的申请`, `No request on ${f.what} waits for a decision`],
  MILESTONES_OPEN: (f) => [
    `尚有节点未核实：${f.milestones}；如需销号，须说明例外情况并由领导决定`,
    `Milestones are not verified yet: ${f.milestones}; to close all the same takes an exception and the leader's decision`,
  ],
  TARGETS_NOT_REACHED: (f) => [
    `按已核实的数据尚有目标未达到：${f.figuresZh}；如需销号，须说明例外情况并由领导决定`,
    `By verified figures not every target is reached: ${f.figures}; to close all the same takes an exception and the leader's decision`,
  ],
  EXCEPTION_REQUIRED: () => [
    '领导决定例外销号，须说明例外情况；正常销号由督查室办理',
    'A leader closes by exception and states it; what is done is closed by the supervision office',
  ],
  NO_EXCEPTION_NEEDED: () => [
    '节点均已核实、目标均已达到，可直接销号，无须作例外处理',
    'Every milestone is verified and every target reached: it can be closed without an exception',
  ],
  CLOSING_PROPOSED: () => ['例外销号已经提请领导决定', 'Closing by exception already waits for the leader'],
  NO_CLOSING_PROPOSED: () => ['没有提请决定的例外销号', 'Nobody has proposed to close the measure by exception'],
  FIGURES_SHORT: (f) => [
    `数据未达到该节点的要求：${f.figuresZh}；如仍予核实，请说明理由`,
    `The figures are short of what this milestone expects: ${f.figures}; to verify it all the same, state the reason`,
  ],
  EXTENSION_TOO_LATE: (f) => [
    `节点“${f.milestone}”已过${f.due}，延期须在到期前申请`,
    `The date of milestone ${f.milestone}, ${f.due}, is over: an extension is asked before the date`,
  ],
  EXTENSIONS_USED_UP: (f) => [
    `节点“${f.milestone}”最多可延期${f.most}次，已用完`,
    `The milestone ${f.milestone} has had its ${f.most} extensions`,
  ],
  EXTENSION_NOT_LATER: (f) => [
    `申请的日期${f.due}须晚于原定的${f.previous}`,
    `The date asked for, ${f.due}, must lie after the present one, ${f.previous}`,
  ],
  DRAFT_UNKNOWN: (f) => [`没有编号为“${f.report}”的待签上报`, `There is no report ${f.report} that waits to be signed`],
  INSTRUCTION_UNKNOWN: (f) => [`该举措没有批示“${f.instruction}”`, `The measure has no instruction ${f.instruction}`],
  INSTRUCTION_ANSWERED: (f) => [`批示“${f.instruction}”已经回复`, `The instruction ${f.instruction} has been answered`],
  OBLIGATION_UNKNOWN: (f) => [
    `该举措没有待办事项“${f.obligation}”，或已办结`,
    `Nothing is owed under ${f.obligation} on this measure`,
  ],
  LADDER_HELD: (f) => [`事项“${f.obligation}”的督办已暂停`, `The ladder of ${f.obligation} is already held`],
  LADDER_NOT_HELD: (f) => [`事项“${f.obligation}”的督办未暂停`, `The ladder of ${f.obligation} is not held`],
  RUNG_UNKNOWN: (f) => [
    `事项“${f.obligation}”的督办阶梯没有“${f.rung}”这一级`,
    `The ladder has no rung ${f.rung} for ${f.obligation}`,
  ],
  RUNG_NOT_AHEAD: (f) => [`“${f.rung}”${f.status}，不能再办理`, `The rung ${f.rung} is ${f.status}`],
  TOO_MANY_WAIT: (f) => [
    `该举措已有${f.most}${f.whatZh}，请先办理其中一部分`,
    `${f.most} ${f.what} on this measure: deal with some of them first`,
  ],
  NOTHING_REPORTED: () => ['请至少填写一项数值或文字说明', 'A report needs at least one value or a text'],
  TARGET_UNKNOWN: (f) => [`该举措没有目标“${f.target}”`, `The measure has no target ${f.target}`],
  VALUE_OUT_OF_RANGE: (f) => [
    `目标“${f.target}”的数值${f.value}超出范围：${f.min}至${f.max}`,
    `The value ${f.value} of target ${f.target} lies outside ${f.min} to ${f.max}`,
  ],
  VALUE_FALLS: (f) => [
    `“${f.target}”为累计数，由${f.previous}降为${f.value}；如原数有误请更正，如确属实请确认后再报（confirm: true）`,
    `${f.target} is cumulative and falls from ${f.previous} to ${f.value}; correct the earlier report if it was wrong, or confirm the figure (confirm: true) and it is taken`,
  ],
  FIGURES_IMPLAUSIBLE: (f) => [
    `请核对所报数据：${f.doubtsZh}；如确属实，请确认后再报（confirm: true）`,
    `Please check the figures: ${f.doubts}; if they are right, confirm them (confirm: true) and they are taken`,
  ],
  AS_OF_BEFORE_PLAN: (f) => [
    `数据截止日${f.asOf}早于${f.start}：累计数自该日起算`,
    `The reporting date ${f.asOf} lies before ${f.start}, the day from which cumulative figures count`,
  ],
  AS_OF_OVERTAKES: (f) => [
    `数据截止日${f.asOf}晚于其后一次上报的${f.next}`,
    `The reporting date ${f.asOf} lies after that of the next report, ${f.next}`,
  ],
  AS_OF_IN_FUTURE: (f) => [
    `数据截止日${f.asOf}晚于今天${f.today}`,
    `The reporting date ${f.asOf} lies after today, ${f.today}`,
  ],
  AS_OF_GOES_BACK: (f) => [
    `数据截止日${f.asOf}早于上次上报的${f.previous}；如原数有误请更正`,
    `The reporting date ${f.asOf} lies before that of the last report, ${f.previous}; correct the earlier report if it was wrong`,
  ],
  REPORT_UNKNOWN: (f) => [`该举措没有编号为“${f.report}”的上报`, `The measure has no report ${f.report}`],
  NOTHING_CORRECTED: () => ['更正内容与原上报相同', 'The correction changes nothing'],
  MILESTONE_UNKNOWN: (f) => [`该举措没有节点“${f.milestone}”`, `The measure has no milestone ${f.milestone}`],
  MILESTONE_NOT_OPEN: (f) => [
    `节点“${f.milestone}”${f.status}，不能再次报送`,
    `The milestone ${f.milestone} is ${f.status} and cannot be handed in`,
  ],
  MILESTONE_NOT_SUBMITTED: (f) => [
    `节点“${f.milestone}”${f.status}，没有待核实的报送`,
    `The milestone ${f.milestone} is ${f.status}; nothing waits for a decision`,
  ],
  LIMIT_REQUIRED: (f) => [
    `“${f.what}”的期限${f.due}已过，须给出新的期限`,
    `The date of ${f.what}, ${f.due}, is over: a new limit is needed`,
  ],
  LIMIT_NOT_IN_FUTURE: (f) => [
    `新期限${f.limit}须晚于今天${f.today}`,
    `The new limit ${f.limit} must lie after today, ${f.today}`,
  ],
  CALENDAR_ENDS: (f) => [
    `期限按工作日计算，超出计划的工作日历（${f.from}至${f.to}）`,
    `A limit in working days cannot be counted beyond the plan's calendar, ${f.from} to ${f.to}`,
  ],
  DEADLINE_NOT_DUE: (f) => [
    `期限“${f.deadline}”未到或已不存在`,
    `The deadline ${f.deadline} is not due or no longer stands`,
  ],
  CLOCK_GOES_BACK: (f) => [`计划时间已到${f.now}，不能倒退`, `It is ${f.now} in the plan: its time does not go back`],
  IN_FORCE_TOO_EARLY: (f) => [
    `生效日${f.from}过早，最早为${f.earliest}`,
    `It cannot be in force from ${f.from}: from ${f.earliest} at the earliest`,
  ],
  DELIVERY_SETTLED: (f) => [
    `“${f.dispatch}”的“${f.channel}”渠道投递已结束`,
    `The delivery of ${f.dispatch} by ${f.channel} is already settled`,
  ],
  CANNOT_GO_ON: (f) => [
    `该事项的流程已停住：${f.reasonZh}。重试无用，请联系系统管理员`,
    `Its workflow stands still: ${f.reason}. Trying again does not help: tell the administrator`,
  ],
  CODE_TAKEN: (f) => [
    `编号“${f.code}”已用于本计划的另一项举措，请换一个编号`,
    `The code ${f.code} belongs to another measure of the plan: choose another`,
  ],
  PLAN_ALREADY_ADOPTED: (f) => [`计划“${f.plan}”已经载入`, `The plan ${f.plan} has already been adopted`],
  REPORT_TEXT_MISFIT: (f) => [
    `文本与举措的出处不符，缺${f.count}处：${f.places}`,
    `The text lacks ${f.count} places that measures name: ${f.places}`,
  ],
  PLAN_UNKNOWN: (f) => [`没有计划“${f.plan}”`, `There is no plan ${f.plan}`],
} as const satisfies Record<string, (facts: Facts) => readonly [zh: string, en: string]>;

export type RefusalCode = keyof typeof sentences;

export const REFUSAL_CODES = Object.keys(sentences) as RefusalCode[];

/** One sentence in each language; units are named where `unitName` knows them, else by their id. */
export const refusalText = (refusal: Refusal, unitName: UnitName = () => undefined): Required<Text> => {
  const write: (facts: Facts) => readonly [string, string] = sentences[refusal.code];
  const facts = { ...refusal.facts, field: refusal.field };
  const [zh] = write(inWords(facts, 'zh', unitName));
  const [, en] = write(inWords(facts, 'en', unitName));
  return { zh, en };
};

export const refusalOf = (code: RefusalCode, facts: Facts = {}, field: string | null = null): Refusal => ({
  code,
  field,
  facts,
});

export type Refused = { readonly ok: false; readonly refusal: Refusal };

/** A decision that refuses. */
export const refuse = (code: RefusalCode, facts: Facts = {}, field: string | null = null): Refused => ({
  ok: false,
  refusal: refusalOf(code, facts, field),
});
