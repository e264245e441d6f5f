/** The one table from a refusal of the domain to the answer of the API. */

import { REFUSAL_CODES, type Refusal, type RefusalCode, refusalText } from '@duban/domain';
import { builder } from './builder.ts';
import { quoted } from './problem.ts';
import { TextRef } from './text.ts';

const words: Readonly<Record<RefusalCode, string>> = {
  INVALID: '某项内容不合要求。A field is not as it must be.',
  COMMAND_ID_REUSED: '命令编号已用于另一条命令。The command id belongs to another command.',
  NOT_ALLOWED: '该角色不能这样做。The role may not do this.',
  NOT_YOUR_MEASURE: '举措由其他单位牵头。Another unit leads the measure.',
  MEASURE_UNKNOWN: '没有该举措。There is no such measure.',
  ALREADY_ISSUED: '已经交办。It was already issued.',
  ALREADY_ACKNOWLEDGED: '已经签收。It was already acknowledged.',
  NOTHING_REPORTED: '上报没有内容。The report says nothing.',
  TARGET_UNKNOWN: '该举措没有该目标。The measure has no such target.',
  VALUE_OUT_OF_RANGE: '数值超出范围。The value is out of range.',
  VALUE_FALLS: '累计数不能减少。A cumulative value cannot fall.',
  AS_OF_IN_FUTURE: '数据截止日晚于今天。The reporting date lies ahead.',
  AS_OF_GOES_BACK: '数据截止日早于上次上报。The reporting date lies before the last one.',
  REPORT_UNKNOWN: '没有该次上报。There is no such report.',
  NOTHING_CORRECTED: '更正没有改变内容。The correction changes nothing.',
  MILESTONE_UNKNOWN: '没有该节点。There is no such milestone.',
  MILESTONE_NOT_OPEN: '节点当前不能报送。The milestone cannot be handed in now.',
  MILESTONE_NOT_SUBMITTED: '节点没有待核实的报送。Nothing waits for a decision.',
  LIMIT_REQUIRED: '原期限已过，须给新期限。The date is over: a new limit is needed.',
  LIMIT_NOT_IN_FUTURE: '新期限须晚于今天。The new limit must lie ahead.',
  DEADLINE_NOT_DUE: '期限未到。The deadline is not due.',
  PLAN_ALREADY_ADOPTED: '计划已经载入。The plan was already adopted.',
  PLAN_UNKNOWN: '没有该计划。There is no such plan.',
};

const RefusalCodeRef = builder.enumType('RefusalCode', {
  description: '拒绝的原因代码；以后可能增加。Why a command was refused; more may be added.',
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

export const RefusalRef = builder.objectRef<Refusal>('Refusal').implement({
  description: '命令被拒绝：什么都没有改变。Why a command was refused; nothing was changed.',
  fields: (t) => ({
    code: t.expose('code', { type: RefusalCodeRef, description: '原因代码。Code.' }),
    field: t.exposeString('field', {
      nullable: true,
      description: '须更改的输入项的路径，如values.0.value。Path of the input that has to change, if one is at fault.',
    }),
    message: t.field({
      type: TextRef,
      description: '给用户看的说明。One sentence for the user.',
      resolve: (refusal) => refusalText(shortened(refusal)),
    }),
    facts: t.field({
      type: [FactRef],
      description: '所依据的事实。The facts behind it.',
      resolve: (refusal) => Object.entries(shortened(refusal).facts).map(([name, value]) => ({ name, value })),
    }),
  }),
});
