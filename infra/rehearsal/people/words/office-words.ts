/** The texts of the supervision office and of leaders: returns, remarks, decisions, instructions, minutes. */

import type { Urgency } from '@duban/domain';

/** Why a milestone is returned. */
export const RETURNS: readonly string[] = [
  '佐证材料不全，缺少第三方验收或检测报告，请补充后重新申请',
  '所附台账与上报数据不一致，请核对后说明差异原因',
  '现场抽查发现部分点位尚未完成，请据实整改后再报',
  '仅有工作安排，未见实际成果，请补充完成情况',
  '材料未经单位主要负责人审签，请履行程序后重新报送',
];
/** What the office notes when it verifies; it has to say why where figures are short. */
export const VERIFIED: readonly string[] = [
  '经核对台账并现场抽查，情况属实',
  '材料齐全，数据与统计部门口径一致，予以办结',
  '已电话核实并抽查点位，情况属实，请继续抓好后续节点',
  '核实无误，请继续做好后续工作',
];
export const GRANTED: readonly string[] = [
  '同意延期，延期内请按周报送进度',
  '情况属实，同意',
  '同意调整，不得再次延期',
];
export const REFUSED: readonly string[] = [
  '理由不充分，请倒排工期、抓紧办理',
  '该事项已列入民生实事，不同意延期',
  '前期准备不足不能作为延期理由，仍按原期限完成',
];
export const HELD: readonly string[] = ['正在协调用地手续，暂缓督办', '涉及市级审批，等待批复期间暂停督办'];
export const RELEASED: readonly string[] = ['协调完毕，恢复督办', '批复已到，恢复督办'];
export const SKIPPED: readonly string[] = ['已当面沟通并明确完成时限，本级不再发函', '单位已书面说明情况，本级略过'];
export const FIRED: readonly string[] = ['事关民生，提前发函督办', '领导关注事项，提前发函督促'];
export const SUSPENDED: readonly string[] = ['上级政策调整，待新政策明确后再行实施', '所涉地块规划调整，暂缓实施'];
export const RESUMED: readonly string[] = ['新政策已经明确，恢复实施', '规划调整方案已获批复，恢复实施'];

export const AMENDMENT_GRANTED: readonly string[] = [
  '情况属实，年度目标不变，同意调整节点',
  '同意调整，请按新节点推进',
];
export const AMENDMENT_REFUSED: readonly string[] = ['调整依据不足，仍按原路线图执行'];

export const CLOSING_EXCEPTION = '主要任务已完成，尾项年内难以达到，拟转入下年度继续推进';
export const CLOSING_GRANTED = '同意，尾项列入下年度计划';
export const CLOSING_REFUSED = '年内仍须完成，不予例外销号';

export const REPORT_REJECTED = '已有更新的上报，本件退回';

/** What leaders write, by how soon they want an answer. */
export const INSTRUCTIONS: Readonly<Record<Urgency, readonly string[]>> = {
  urgent: [
    '此事群众反映强烈，请牵头单位立即核实整改，三个工作日内报结果。',
    '进度明显滞后，请说明原因并提出追赶措施，从速报我。',
  ],
  'fifteen-days': [
    '请督查室会同牵头单位实地查看，对存在问题列出清单，限期解决。',
    '该项目是今年的重点，请倒排工期，半月内报一次进展。',
    '请牵头单位主要负责同志亲自抓，对卡点问题提出协调意见。',
  ],
  'thirty-days': [
    '请总结前期做法，研究下半年工作安排，形成书面报告。',
    '注意数据质量，请牵头单位与统计部门核对口径后一并报告。',
    '请抓紧推进，按期办结并报结果。',
  ],
};

/** Of an interview: what was said, and what was agreed. */
export const MINUTES: readonly string[] = [
  '听取牵头单位关于逾期事项的情况说明，逐项分析滞后原因，指出前期谋划不足、调度不够的问题。',
  '就逾期事项进行约谈，牵头单位作了说明并表态，督查室提出整改要求，相关配合单位一并参加。',
  '会议通报了逾期情况，要求牵头单位正视差距、压实责任，主要负责同志牵头推进整改。',
];
export const RESULTS: readonly string[] = [
  '牵头单位一周内报送整改方案，逐项明确完成时限和责任人，督查室跟踪问效。',
  '逾期事项两周内补齐，未完成的列入月通报；每周五报送整改进度。',
  '建立周调度机制，由分管领导包抓，未按承诺完成的提请进一步问责。',
];
