/** Why a command is refused: a code, the field at fault, the facts, and one sentence in each language. */

import { type Names, NO_NAMES } from './names.ts';
import { type Facts, inWords } from './refusal-words.ts';
import type { Text } from './text.ts';

/** `field` is the path of the input that has to change ("values.0.value"), null where no field is at fault. */
export type Refusal = { readonly code: RefusalCode; readonly field: string | null; readonly facts: Facts };

const sentences = {
  INVALID: (f) => [`${f.field}${f.reasonZh}`, `${f.field} ${f.reason}`],
  COMMAND_ID_REUSED: (f) => [
    `命令编号“${f.commandId}”已用于另一条内容不同的命令`,
    `The command id ${f.commandId} was already used for a command with other content`,
  ],
  NOT_ALLOWED: (f) => [`${f.role}不能${f.command}`, `${f.role} may not ${f.command}`],
  NOT_YOUR_MEASURE: (f) => [
    `该举措由${f.leadUnit}牵头，${f.unit ?? '未标明单位的人员'}不能办理`,
    `The measure is led by ${f.leadUnit}, and ${f.unit ?? 'somebody without a unit'} may not act on it`,
  ],
  NOT_IN_PORTFOLIO: (f) => [
    `该举措不在您分管的范围内${f.leader ? `（${f.leader}）` : ''}`,
    `The measure is not in your charge${f.leader ? ` (${f.leader})` : ''}`,
  ],
  MEASURE_UNKNOWN: () => ['没有这项举措', 'There is no such measure'],
  ALREADY_ISSUED: (f) => [`该举措已于${f.issuedAt}交办`, `The measure was already issued at ${f.issuedAt}`],
  ALREADY_ACKNOWLEDGED: (f) => [
    `该举措已于${f.acknowledgedAt}签收`,
    `The measure was already acknowledged at ${f.acknowledgedAt}`,
  ],
  NOT_A_SUPPORT_UNIT: (f) => [
    `${f.unit ?? '未标明单位的人员'}不是该举措的配合单位（配合单位：${f.supportUnits || '无'}）`,
    `${f.unit ?? 'Somebody without a unit'} does not support this measure (support units: ${f.supportUnits || 'none'})`,
  ],
  NOT_YOUR_TURN: (f) => [`现由${f.next}审批，${f.role}不能办理`, `It is for ${f.next} to decide now: ${f.role} cannot`],
  STAGE_FORBIDS: (f) => [
    `该举措${f.stage}，不能${f.command}`,
    `The measure is ${f.stage}: it is not possible now to ${f.command}`,
  ],
  ALREADY_ASKED: (f) => [`${f.what}已有一项申请待审批`, `A request about ${f.what} already waits for a decision`],
  NOTHING_ASKED: (f) => [`${f.what}没有待审批的申请`, `No request about ${f.what} waits for a decision`],
  MILESTONES_OPEN: (f) => [
    `尚有节点未办结：${f.milestones}；如需销号，须说明例外情况并由领导决定`,
    `Not every milestone is verified yet (open: ${f.milestones}). To close the measure all the same, state the exception for a leader to decide`,
  ],
  TARGETS_NOT_REACHED: (f) => [
    `按已核实的数据尚有目标未达到：${f.figuresZh}；如需销号，须说明例外情况并由领导决定`,
    `By verified figures not every target is reached: ${f.figures}. To close the measure all the same, state the exception for a leader to decide`,
  ],
  EXCEPTION_REQUIRED: () => [
    '领导决定例外销号，须说明例外情况；正常销号由督查室办理',
    'A leader closes a measure by exception only and has to state the exception; a measure that is done is closed by the supervision office',
  ],
  NO_EXCEPTION_NEEDED: () => [
    '节点均已办结、目标均已达到，可直接销号，无须作例外处理',
    'Every milestone is verified and every target is reached: the measure can be closed without an exception',
  ],
  CLOSING_PROPOSED: () => ['例外销号已经提请领导决定', 'Closing by exception already waits for the leader to decide'],
  NO_CLOSING_PROPOSED: () => ['没有提请决定的例外销号', 'Nobody has proposed to close the measure by exception'],
  FIGURES_SHORT: (f) => [
    `数据未达到该节点的要求：${f.figuresZh}；如仍予办结，请说明理由`,
    `The figures are short of what this milestone expects: ${f.figures}. To verify it all the same, state the reason`,
  ],
  EXTENSION_TOO_LATE: (f) => [
    `${f.milestone}已过期限${f.due}，延期须在到期前申请`,
    `The due date of ${f.milestone}, ${f.due}, has passed: an extension has to be asked for before it`,
  ],
  EXTENSIONS_USED_UP: (f) => [
    `${f.milestone}最多可延期${f.most}次，已用完`,
    `No more extensions: ${f.milestone} may have ${f.most}, and has had them`,
  ],
  EXTENSION_NOT_LATER: (f) => [
    `申请的日期${f.due}须晚于现有期限${f.previous}`,
    `The date asked for, ${f.due}, must lie after the present due date, ${f.previous}`,
  ],
  DRAFT_UNKNOWN: () => ['没有这份待审签的上报', 'No such report waits to be signed'],
  INSTRUCTION_UNKNOWN: () => ['该举措没有这条批示或会议决定', 'The measure has no such instruction'],
  INSTRUCTION_ANSWERED: (f) => [
    `${f.instruction}已经回复或撤回`,
    `There is nothing to do any more: ${f.instruction} was answered or withdrawn`,
  ],
  NOT_GIVEN_BY_YOU: (f) => [
    `${f.instruction}不能由您撤回：批示由作出批示的领导撤回${f.leader ? `（${f.leader}）` : ''}，会议决定由督查室撤回`,
    `You cannot withdraw ${f.instruction}: an instruction is withdrawn by the leader who gave it${f.leader ? ` (${f.leader})` : ''}, the decision of a meeting by the supervision office`,
  ],
  FILE_UNKNOWN: () => ['该举措没有这个附件，或已撤回', 'The measure carries no such file, or it has been withdrawn'],
  NOT_YOUR_FILE: () => [
    '附件只能由上传的单位或本人撤回；其他的请联系督查室',
    'A file is withdrawn by the unit or person who attached it, or by the supervision office',
  ],
  OBLIGATION_UNKNOWN: () => [
    '该举措没有这项督办事项，或已办结',
    'Nothing of that kind is owed on this measure, or it is settled',
  ],
  LADDER_HELD: (f) => [`${f.obligation}的督办已经暂停`, `The ladder is already held for ${f.obligation}`],
  LADDER_NOT_HELD: (f) => [`${f.obligation}的督办没有暂停`, `The ladder is not held for ${f.obligation}`],
  RUNG_UNKNOWN: (f) => [`${f.obligation}的督办没有这一级`, `The ladder has no such rung for ${f.obligation}`],
  RUNG_NOT_AHEAD: (f) => [`${f.rung}${f.status}，不能再办理`, `It is too late: ${f.rung} is ${f.status}`],
  TOO_MANY_WAIT: (f) => [
    `该举措已有${f.most}${f.whatZh}，请先办理其中一部分`,
    `${f.most} ${f.what} on this measure: settle some of them first`,
  ],
  NOTHING_REPORTED: () => ['请至少填写一项数值或文字说明', 'A report needs at least one figure or a text'],
  TARGET_UNKNOWN: () => ['该举措没有这个目标', 'The measure has no such target'],
  VALUE_OUT_OF_RANGE: (f) =>
    Number(f.value) < Number(f.min)
      ? [
          `${f.target}的数值${f.value}超出范围：不能小于${f.min}`,
          `The figure ${f.value} is out of range for ${f.target}: it must not be below ${f.min}`,
        ]
      : [
          `${f.target}的数值${f.value}超出范围：不能大于${f.max}`,
          `The figure ${f.value} is out of range for ${f.target}: it must not be above ${f.max}`,
        ],
  VALUE_FALLS: (f) => [
    `${f.target}为累计数，由${f.previous}${f.previousAsOf ? `（${f.previousAsOf}上报）` : ''}降为${f.value}；如原数有误，请更正；如确认无误，请注明后再次提交`,
    `The figure is cumulative and falls from ${f.previous}${f.previousAsOf ? `, reported as of ${f.previousAsOf},` : ''} to ${f.value} (${f.target}). Correct the earlier report if it was wrong; if the new figure is right, confirm it (confirm: true) and it is taken`,
  ],
  FIGURES_IMPLAUSIBLE: (f) => [
    `请核对所报数据：${f.doubtsZh}；如确认无误，请注明后再次提交`,
    `Please check the figures: ${f.doubts}. If they are right, confirm them (confirm: true) and they are taken`,
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
    `The reporting date ${f.asOf} lies before that of the last report, ${f.previous}. Correct the earlier report if it was wrong`,
  ],
  REPORT_UNKNOWN: () => ['该举措没有这次上报', 'The measure has no such report'],
  NOTHING_CORRECTED: (f) => [
    `更正内容与${f.asOf ? `${f.asOf}的` : '原'}上报相同`,
    `The correction changes nothing${f.asOf ? ` in the report of ${f.asOf}` : ''}`,
  ],
  MILESTONE_UNKNOWN: () => ['该举措没有这个节点', 'The measure has no such milestone'],
  MILESTONE_NOT_OPEN: (f) => [
    `${f.milestone}${f.status}，当前不能办理`,
    `This cannot be done now: ${f.milestone} is ${f.status}`,
  ],
  MILESTONE_NOT_SUBMITTED: (f) => [
    `${f.milestone}${f.status}，没有待核实的办结申请`,
    `There is nothing to decide: ${f.milestone} is ${f.status}`,
  ],
  LIMIT_REQUIRED: (f) => [
    `${f.what}的期限${f.due}已过，须给出新的期限`,
    `The due date of ${f.what}, ${f.due}, has passed: a new one is needed`,
  ],
  LIMIT_NOT_IN_FUTURE: (f) => [
    `新期限${f.limit}须晚于今天${f.today}`,
    `The new due date, ${f.limit}, must lie after today, ${f.today}`,
  ],
  CALENDAR_ENDS: (f) => [
    `期限按工作日计算，超出计划的工作日历（${f.from}至${f.to}）`,
    `A limit in working days cannot be counted beyond the plan's calendar, ${f.from} to ${f.to}`,
  ],
  DEADLINE_NOT_DUE: () => ['该期限未到，或已不存在', 'The deadline has not come yet, or no longer stands'],
  CLOCK_GOES_BACK: (f) => [`计划时间已到${f.now}，不能倒退`, `Plan time is ${f.now} already and cannot go back`],
  NOT_A_DEMONSTRATION: (f) => [
    `${f.plan}不是演示计划，不能拨动时钟`,
    `The clock cannot be moved: it is not a demonstration (${f.plan})`,
  ],
  IN_FORCE_TOO_EARLY: (f) => [
    `生效日${f.from}过早，最早为${f.earliest}`,
    `It cannot be in force from ${f.from}; the earliest date is ${f.earliest}`,
  ],
  DELIVERY_SETTLED: (f) => [
    `该通知的${f.channel}投递已经结束`,
    `The delivery of this letter by ${f.channel} is already settled`,
  ],
  CANNOT_GO_ON: (f) => [
    `该事项的流程已停住：${f.reasonZh}。重试无用，请联系系统管理员`,
    `Its workflow stands still: ${f.reason}. Trying again does not help; tell the administrator`,
  ],
  CODE_TAKEN: (f) => [
    `编号“${f.code}”已用于本计划的另一项举措，请换一个编号`,
    `The code ${f.code} belongs to another measure of the plan: choose another`,
  ],
  PLAN_ALREADY_ADOPTED: (f) => [`${f.plan}已经载入`, `It was adopted already: ${f.plan}`],
  REPORT_TEXT_MISFIT: (f) => [
    `原文与举措的出处不符，缺${f.count}处：${f.placesZh}`,
    `The text lacks ${f.count} of the places that measures name: ${f.places}`,
  ],
  PAPER_UNKNOWN: () => ['没有这件公文', 'There is no such paper'],
  PAPER_STAGE_FORBIDS: (f) => [
    `该公文${f.paperStage}，不能${f.command}`,
    `The paper is ${f.paperStage}: it is not possible now to ${f.command}`,
  ],
  OWN_PAPER: (f) => [
    `拟稿人不能${f.command}自己所拟的公文`,
    `Whoever drafted a paper may not ${f.command}: it takes somebody else`,
  ],
  NOT_THE_SIGNATORY: (f) => [
    `按发文设置，公文由${f.leader || '另一位领导'}签发`,
    `By the settings papers are signed by ${f.leader || 'another leader'}`,
  ],
  PAPER_REVISED: () => [
    '文稿在您查看之后已有修改，请重新核对',
    'The draft was changed after you looked at it: look at it again',
  ],
  PAPER_OUTDATED: () => [
    '公文模板在拟稿之后已经更新，请重新拟稿',
    'The template has changed since the paper was drafted: draft it anew',
  ],
  FIGURES_CHANGED: (f) => [
    `第${f.paragraph}段的数据不能改动、增减或调换次序（${f.figures || '原稿无数据'}）；可以加写日期`,
    `The figures of paragraph ${f.paragraph} cannot be changed, added to, left out or put in another order; dates may be added`,
  ],
  TOO_MANY_PAPERS: (f) => [
    `本计划已有${f.most}件公文尚未印发，请先办理其中一部分`,
    `${f.most} papers of this plan are not issued yet: settle some of them first`,
  ],
  PAPER_NUMBER_GIVEN: (f) => [
    `${f.number}号已由系统编给公文，不能登记为系统外用号`,
    `Number ${f.number} was given to a paper here and cannot have been used elsewhere`,
  ],
  PLAN_UNKNOWN: () => ['没有这个计划', 'There is no such plan'],
} as const satisfies Record<string, (facts: Facts) => readonly [zh: string, en: string]>;

export type RefusalCode = keyof typeof sentences;

export const REFUSAL_CODES = Object.keys(sentences) as RefusalCode[];

/**
 * One sentence in each language. It uses the names that `names` knows, and never contains ids or paths. Chinese dates
 * leave out `year`, the plan's.
 */
export const refusalText = (refusal: Refusal, names: Names = NO_NAMES, year?: number): Required<Text> => {
  const write: (facts: Facts) => readonly [string, string] = sentences[refusal.code];
  const facts = { ...refusal.facts, field: refusal.field };
  const [zh] = write(inWords(facts, 'zh', { names, year }));
  const [, en] = write(inWords(facts, 'en', { names, year }));
  return { zh, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}` };
};

export const makeRefusal = (code: RefusalCode, facts: Facts = {}, field: string | null = null): Refusal => ({
  code,
  field,
  facts,
});

export type Refused = { readonly ok: false; readonly refusal: Refusal };

/** A decision that refuses. */
export const refuse = (code: RefusalCode, facts: Facts = {}, field: string | null = null): Refused => ({
  ok: false,
  refusal: makeRefusal(code, facts, field),
});
