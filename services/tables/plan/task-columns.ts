/** The columns of a task table (任务分解表), by the names that offices give them. */

import { cellText } from '../forms/read-values.ts';
import type { ReadCell, ReadSheet } from '../read/read-book.ts';

/** The first name of each is the one that is written; the others are understood. */
export const TASK_COLUMNS = {
  section: ['板块', '类别', '分类', '领域', '工作类别', '重点领域', '所属板块'],
  code: ['编号', '任务编号', '举措编号'],
  title: [
    '任务',
    '工作任务',
    '重点任务',
    '主要任务',
    '目标任务',
    '举措',
    '任务名称',
    '工作内容',
    '重点工作',
    '工作事项',
    '项目名称',
  ],
  target: ['目标', '工作目标', '具体目标', '年度目标', '目标要求', '预期目标', '工作要求'],
  kind: ['目标种类', '目标类型', '指标类型'],
  value: ['目标值', '指标值', '年度目标值'],
  unit: ['计量单位', '量纲'],
  stretch: ['力争', '是否力争', '力争目标'],
  lead: ['牵头单位', '牵头部门', '牵头责任单位', '主责单位', '主办单位', '承办单位', '责任单位', '责任部门'],
  support: ['配合单位', '协办单位', '参与单位', '配合部门', '协同单位', '责任单位', '责任部门'],
  responsible: ['责任人', '负责人', '具体责任人'],
  leader: ['分管领导', '牵头领导', '责任领导', '分管负责人', '包联领导'],
  step: ['节点', '阶段目标', '节点名称', '阶段任务', '路线图', '进度安排'],
  due: ['完成时限', '时限', '完成时间', '办理时限', '时间节点', '时间要求', '完成期限', '截止时间', '节点时限'],
  share: ['应达到（%）', '应达到', '进度要求', '应完成比例'],
  evidence: ['佐证材料', '佐证', '完成标志'],
  source: ['报告出处', '出处'],
  id: ['任务标识'],
  targetId: ['目标标识'],
  stepId: ['节点标识'],
  expected: ['应达到明细'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type TaskColumn = keyof typeof TASK_COLUMNS;
export type TaskPlaces = Readonly<Partial<Record<TaskColumn, number>>>;

/** A table without these cannot become a plan. */
export const NEEDED_COLUMNS = ['title', 'lead'] as const satisfies readonly TaskColumn[];

/** Heads stand within the first rows. */
const MAX_ROWS_ABOVE = 20;
/** A row with so many known names is the row of heads. */
const MIN_KNOWN_HEADS = 2;

export type TaskHead = { readonly row: number; readonly places: TaskPlaces };

/** Null where no row has the heads of a task table. */
export const taskHead = ({ rows }: ReadSheet): TaskHead | null => {
  for (const [row, cells] of rows.slice(0, MAX_ROWS_ABOVE).entries()) {
    const places = placesIn(cells);
    if (Object.keys(places).length >= MIN_KNOWN_HEADS && places.title !== undefined) return { row, places };
  }
  return null;
};

const plain = (head: string): string => head.replace(/\s/g, '').replaceAll('(', '（').replaceAll(')', '）');

/** A name that several columns may have (责任单位) is the first of them that no other head has taken. */
const placesIn = (cells: readonly ReadCell[]): TaskPlaces => {
  const heads = cells.map((cell) => plain(cellText(cell)));
  const places: Partial<Record<TaskColumn, number>> = {};
  const taken = new Set<number>();
  for (const [column, names] of Object.entries(TASK_COLUMNS))
    for (const name of names) {
      const place = heads.findIndex((head, index) => head === name && !taken.has(index));
      if (place === -1) continue;
      places[column as TaskColumn] = place;
      taken.add(place);
      break;
    }
  return places;
};
