/** Global ids: unique in the whole installation, stable for ever, and readable, so that a log line or a curl says what it is about. */

import { badInput, quoted } from './problem.ts';

/** How many names stand in the id of each type, the plan's first. */
const NAMES = {
  Plan: 1,
  Section: 2,
  Unit: 2,
  Post: 2,
  Leader: 2,
  Measure: 2,
  Target: 2,
  Milestone: 3,
  Report: 3,
  ReportDraft: 3,
  Instruction: 3,
  Amendment: 3,
} as const;
export type NodeType = keyof typeof NAMES;
export const NODE_TYPES = Object.keys(NAMES) as NodeType[];

export const NODE_WORDS: Readonly<Record<NodeType, string>> = {
  Plan: '计划',
  Section: '板块',
  Unit: '单位',
  Post: '职务',
  Leader: '领导',
  Measure: '举措',
  Target: '目标',
  Milestone: '节点',
  Report: '上报',
  ReportDraft: '待审签上报',
  Instruction: '批示',
  Amendment: '调整',
};

export type NodeId = { readonly type: NodeType; readonly plan: string; readonly names: readonly string[] };

const FORM = /^([A-Za-z]+):([a-z0-9-]+(?:\/[a-z0-9-]+){0,2})$/;

/** "Measure:zhongyuan-2023/public-toilets", "Milestone:zhongyuan-2023/public-toilets/m2". */
export const globalId = (type: NodeType, plan: string, ...names: readonly string[]): string =>
  `${type}:${[plan, ...names].join('/')}`;

/** Null where the text is no id that Duban gives out. `names` are those after the plan's. */
export const parseId = (id: string): NodeId | null => {
  const [, type, path = ''] = FORM.exec(id) ?? [];
  const known = NODE_TYPES.find((candidate) => candidate === type);
  const [plan = '', ...names] = path.split('/');
  return known && names.length + 1 === NAMES[known] ? { type: known, plan, names } : null;
};

/** Types whose ids begin with those of a measure. */
const OF_MEASURES: readonly NodeType[] = ['Measure', 'Milestone', 'Report', 'ReportDraft', 'Instruction', 'Amendment'];

/** The measure that an object belongs to, as "plan/measure"; null where its id does not say so. */
export const measurePathIn = ({ type, plan, names: [measure] }: NodeId): string | null =>
  measure !== undefined && OF_MEASURES.includes(type) ? `${plan}/${measure}` : null;

/** What an id of the type looks like: "Milestone:plan/a/b". */
export const formOf = (type: NodeType): string => globalId(type, 'plan', ...['a', 'b'].slice(0, NAMES[type] - 1));

/** Throws `BAD_USER_INPUT` naming `field` where the text is no global id of this type. */
export const expectId = (field: string, type: NodeType, id: string): NodeId => {
  const parsed = parseId(id);
  if (parsed?.type === type) return parsed;
  const form = formOf(type);
  throw badInput(field, {
    zh: `须填写${NODE_WORDS[type]}的标识`,
    en: `is not the id of a ${type} (${form}): ${quoted(id)}`,
  });
};

/**
 * Within a plan, a section, unit or leader may be named by its global id or by its key, which has no colon.
 * Throws `BAD_USER_INPUT` naming `field` for the id of another type or of another plan.
 */
export const keyWithin = (field: string, type: NodeType, plan: string, id: string): string => {
  if (!id.includes(':')) return id;
  const { plan: other, names } = expectId(field, type, id);
  if (other === plan) return names.join('/');
  throw badInput(field, { zh: '属于另一个计划', en: `belongs to another plan, ${quoted(other)}` });
};

/** A plan may be named by its global id or by its key. */
export const planKey = (field: string, id: string): string =>
  id.includes(':') ? expectId(field, 'Plan', id).plan : id;
