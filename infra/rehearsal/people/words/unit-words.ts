/** The texts that units write: reports, what they hand in, requests, corrections, answers. */

import { type CivilDate, cutText, type MeasureDefinition, type Target } from '@duban/domain';
import type { Random } from '../../random.ts';
import type { Figures } from '../figures.ts';
import { SECTORS, type Sector, sectorOf } from './sectors.ts';

/** How a measure goes against its schedule, as its unit sees it. */
export type Standing = 'ahead' | 'on-time' | 'behind';

export type UnitWords = {
  report(date: CivilDate, values: Figures, standing: Standing): string;
  handIn(label: string, again: boolean): { readonly text: string; readonly evidence: readonly string[] };
  extension(days: number): string;
  amendment(): string;
  correction(): string;
  answer(): string;
  /** Of a support unit. */
  contribution(unit: string): string;
};

/** Longer labels would be cut by letters and tables anyway. */
const MAX_LABEL_CHARS = 24;

export const unitWords = (measure: MeasureDefinition, random: Random): UnitWords => {
  const sector = sectorOf(measure.leadUnit);
  const bank = SECTORS[sector];
  const obstacle = (): string => random.pick([...bank.obstacles, ...SECTORS.general.obstacles.slice(0, 1)]);
  return {
    report: (date, values, standing) =>
      [
        `${Number(date.slice(5, 7))}月进展：${figureWords(measure.targets, values)}`,
        random.pick([...bank.done, ...SECTORS.general.done]),
        standing === 'behind' ? `存在问题：${obstacle()}` : random.pick(GOES_WELL[standing]),
        standing === 'behind' ? random.pick(CATCHING_UP) : random.pick(NEXT_STEPS),
      ]
        .map((sentence) => `${sentence}。`)
        .join(''),
    handIn(label, again) {
      const paper = label.replace(/^提交/, '');
      const opening = again ? random.pick(AGAIN) : random.pick(HANDED_IN);
      return {
        text: `${opening.replace('#', paper)}。${random.pick(bank.done)}，请予核实。`,
        evidence: [cutText(paper, MAX_LABEL_CHARS), random.pick(EVIDENCE[sector] ?? EVIDENCE.general)],
      };
    },
    extension: (days) => `${obstacle()}。经研究，拟申请延期${days}天，延期期间按周报送进度，确保如期完成。`,
    amendment: () => `${obstacle()}。根据实际情况，拟对后续节点时间作相应调整，年度目标不变。`,
    correction: () => random.pick(CORRECTIONS),
    contribution: (unit) => random.pick([...SECTORS[sectorOf(unit)].done, ...SECTORS.general.done]),
    answer: () => `已按批示要求办理。${random.pick(bank.done)}。${random.pick(ANSWERS)}`,
  };
};

const GOES_WELL: Readonly<Record<Exclude<Standing, 'behind'>, readonly string[]>> = {
  ahead: ['总体快于序时进度', '各项工作提前完成阶段目标', '进度好于预期，可提前完成本季度任务'],
  'on-time': ['总体符合序时进度', '按时间节点有序推进', '阶段性任务如期完成'],
};
const CATCHING_UP: readonly string[] = [
  '下一步倒排工期、增加力量投入，力争下月赶上序时进度',
  '已提请分管领导协调，争取本月内取得突破',
  '已约谈责任单位，明确补欠账时间表，按周调度',
  '下一步将问题逐项分解到人，确保不影响年度目标',
];
const NEXT_STEPS: readonly string[] = [
  '下一步继续加强调度，确保按期完成',
  '下一步做好资料归集，为阶段验收做准备',
  '下一步抓好问题整改，巩固已有成效',
  '下月重点推进剩余任务，按节点报送成果',
];
const HANDED_IN: readonly string[] = [
  '“#”已按要求完成，现申请办结',
  '现提交“#”，相关资料已整理归档',
  '“#”已经单位主要负责人审定，符合节点要求',
];
const AGAIN: readonly string[] = [
  '已按退回意见补充完善“#”，现重新申请办结',
  '针对督查室指出的问题逐项整改，“#”已重新核对',
];
const CORRECTIONS: readonly string[] = [
  '原上报数统计截止时间有误，现按月末口径更正',
  '经与台账核对，原数少计一项，予以更正',
  '基层汇总表重复计算已剔除，同时补录漏报数据',
];
const ANSWERS: readonly string[] = [
  '下一步将定期报告进展，确保批示精神落到实处。',
  '相关问题已建立台账、明确时限，后续情况另行专报。',
  '经现场核查，目前问题已基本解决。',
  '已召开专题会议研究，形成会议纪要并抓好落实。',
];
const EVIDENCE: Readonly<Partial<Record<Sector, readonly string[]>>> & { readonly general: readonly string[] } = {
  building: ['监理月报', '现场影像资料', '分部工程验收单'],
  environment: ['监测报告', '巡查台账', '现场影像资料'],
  education: ['会议纪要', '学校汇总表', '验收单'],
  care: ['服务台账', '现场影像资料', '合同备案表'],
  economy: ['企业台账', '统计报表', '会议纪要'],
  safety: ['隐患整改台账', '检查记录', '演练总结'],
  general: ['工作台账', '会议纪要', '情况说明'],
};

const figureWords = (targets: readonly Target[], values: Figures): string => {
  const said = values.flatMap(({ target: id, value }) => {
    const target = targets.find((one) => one.id === id);
    return target ? [oneFigure(target, value, targets.length === 1)] : [];
  });
  return said.length > 0 ? said.join('，') : '各项工作按计划推进';
};

/** `isOnly`: the measure has no other target, so that its name says nothing new. */
const oneFigure = ({ kind, label, value: goal, unit }: Target, value: number, isOnly: boolean): string => {
  const name = cutText(label.zh, MAX_LABEL_CHARS);
  const figure = `${value}${unit ?? ''}`;
  switch (kind) {
    case 'deliverable':
      return isOnly ? `总体进度约${value}%` : `${name}进度约${value}%`;
    case 'count':
      if (value === 0) return `${name}尚处前期阶段，未形成完成量`;
      return `${name}累计完成${figure}${goal ? `，占年度目标的${Math.round((value / goal) * 100)}%` : ''}`;
    case 'growth':
      return name.endsWith('增速') ? `${name}为${value}%` : `${name}${value < 0 ? `下降${-value}` : `增长${value}`}%`;
    case 'ceiling':
      return `${name}控制在${figure}`;
    default:
      return `${name}为${figure}`;
  }
};
