/** The schema of a plan's files, used for validation and for the JSON Schema of editors. */

import { CODE_PATTERN, CODE_REASON, ID_PATTERN, ID_REASON, ID_REASON_ZH, LIMITS } from '@duban/domain';
import { z } from 'zod';
import { text } from './fields.ts';
import { DUE_PATTERN, LOCATOR_PATTERN } from './notation.ts';
import { policies } from './policies-schema.ts';
import { said } from './schema-reasons.ts';

const id = z
  .string()
  .max(LIMITS.id, said(ID_REASON_ZH, ID_REASON))
  .regex(ID_PATTERN, said(ID_REASON_ZH, 'must be kebab-case ASCII: "public-toilets"'))
  .meta({ description: `kebab-case ASCII, at most ${LIMITS.id} characters` });
const locator = z
  .string()
  .regex(LOCATOR_PATTERN, said('须写作章节/段/句，如“四(五)/1/2”', 'must be section/paragraph/sentence: "四(五)/1/2"'))
  .meta({ description: 'A place in the report: section/paragraph/sentence, for example 四(五)/1/2' });
const locators = z.union([locator, z.array(locator).min(1)], {
  error: said(
    '须为报告中的出处，如“四(五)/1/2”，或若干出处的列表',
    'must be a place in the report such as "四(五)/1/2", or a list of them',
  ),
});
const date = z.iso.date(said('须为存在的日期，形如2023-05-01', 'must be a date that exists, written 2023-05-01'));
const due = z
  .string()
  .regex(
    DUE_PATTERN,
    said(
      '须为计划年度内的某日（03-31）或完整日期（2023-03-31）',
      'must be a day of the plan year ("03-31") or a full date ("2023-03-31")',
    ),
  )
  .meta({ description: 'A day of the plan year, "03-31", or a full date' });

/** A value proposed by its default rule, or the value together with the rule, or with the place that reports it. */
const attributed = <T extends z.ZodType>(value: T) =>
  z.union([value, z.strictObject({ is: value, rule: id }), z.strictObject({ is: value, at: locators })], {
    error: said(
      '须为内容本身，或内容连同所依据的规则，或内容连同报告中的出处',
      'must be the value itself, {is, rule} for a value proposed by a rule, or {is, at} for one the report states',
    ),
  });

const plan = z.strictObject({
  id,
  title: text,
  place: text,
  year: z.int().min(2000).max(2100),
  adopted: date.meta({ description: "The day on which the people's congress received the report" }),
  report: z.strictObject({ title: text, date }),
});

const unit = z.strictObject({
  id,
  name: text,
  shortName: z.string().min(1),
  posts: z
    .array(z.strictObject({ id, title: text }))
    .min(1)
    .meta({ description: "The first is the unit's head" }),
  rule: id
    .optional()
    .meta({ description: 'The rule that proposes this unit; the default of rules.yaml where left out' }),
  at: locators.optional().meta({ description: 'Where the report names this unit' }),
});

const group = z.strictObject({
  id,
  name: text,
  shortName: z.string().min(1),
  members: z.array(id).min(2).meta({ description: 'Units; whoever names the group names each of them' }),
});

const leader = z.strictObject({
  id,
  title: text,
  main: z.boolean().optional().meta({ description: 'true for the head of government (主要领导)' }),
  portfolio: z
    .array(id)
    .meta({ description: "Units or groups in this leader's charge; a unit stands in one portfolio only" }),
});

const section = z.strictObject({
  id,
  code: z
    .string()
    .regex(
      /^[一二三四五六七八九十]+(\([一二三四五六七八九十]+\))?$/,
      said('须形如“三”或“四(五)”', 'must be "三" or "四(五)"'),
    ),
  title: text,
});

const day = z.strictObject({ date, name: z.string().min(1) });
const calendar = z.strictObject({ from: date, to: date, holidays: z.array(day), makeUpDays: z.array(day) });

const rule = z.strictObject({
  id,
  text,
  leads: id.optional().meta({ description: 'This rule proposes that unit as the lead' }),
});

const share = z.number().min(0).max(100);
const step = z.strictObject({
  id: id.optional().meta({ description: 'm1, m2 … by default' }),
  due,
  label: text,
  share: share.optional().meta({ description: 'Percent of the target that should be reached by then' }),
  at: locators.optional().meta({ description: 'Only where the report itself states this date' }),
});
const evidence = z.array(text).min(1);
const roadmap = z.strictObject({ id, text, steps: z.array(step).min(1), evidence: evidence.optional() });

const kind = z.enum(['count', 'level', 'growth', 'ceiling', 'deliverable'], {
  error: said('须为数量、水平、增长、上限或成果之一，写法见右', 'must be count, level, growth, ceiling or deliverable'),
});
const lastYear = z.strictObject({
  value: z.number().optional().meta({ description: 'As the report writes it' }),
  unit: z.string().min(1).optional(),
  parts: z
    .array(z.number())
    .min(2)
    .optional()
    .meta({ description: 'Where the report gives the figure in parts: they add up to value' }),
  growth: z.number().optional().meta({ description: 'Growth of that year in percent, negative where it fell' }),
  source: locator,
  label: text.optional().meta({ description: 'What the figure counts, where the target counts something else' }),
});
const target = z.strictObject({
  id: id.optional().meta({ description: "The measure's id by default, where it has one target" }),
  kind,
  label: text.optional().meta({ description: "The measure's title by default" }),
  value: z.number().nullable().optional(),
  unit: z.string().min(1).optional(),
  decimals: z.int().min(0).max(4).optional().meta({ description: 'Of the expected values; those of value by default' }),
  baseline: z.strictObject({ year: z.int(), value: z.number(), unit: z.string().min(1), source: locator }).optional(),
  lastYear: lastYear
    .optional()
    .meta({ description: 'What was reached in the year before; shown beside the target, never calculated with' }),
  atLeast: z.boolean().optional(),
  stretch: z
    .boolean()
    .optional()
    .meta({ description: 'true where the report strives for the target (力争) and does not promise it' }),
  sources: locators.optional().meta({ description: "The measure's sources by default" }),
  note: text.optional(),
});
const descriptor = z.strictObject({
  label: text,
  value: z.number(),
  unit: z.string().min(1),
  source: locator.optional(),
});

const measure = z.strictObject({
  id,
  code: z.string().regex(CODE_PATTERN, said('须形如4.5-03', CODE_REASON)),
  title: text,
  sources: locators,
  targets: z.array(target).min(1),
  descriptors: z.array(descriptor).optional(),
  lead: attributed(id),
  support: attributed(z.array(id)).optional(),
  responsible: attributed(id).optional(),
  supervisingLeader: attributed(id).optional(),
  evidence: attributed(evidence).optional(),
  roadmap: z.union(
    [
      id,
      z.strictObject({ use: id, expect: z.record(id, z.array(z.number().nullable())).optional() }),
      z.strictObject({
        rule: id,
        steps: z.array(step).min(1),
        expect: z.record(id, z.array(z.number().nullable())).optional(),
      }),
    ],
    {
      error: said(
        '须为路线图的标识，或写明所用路线图与预期，或写明规则、各步与预期',
        "must be a roadmap's id, {use, expect}, or {rule, steps, expect}",
      ),
    },
  ),
});

const relation = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('sum'), whole: id, parts: z.array(id).min(2), note: text }),
    z.strictObject({ kind: z.literal('same-as'), target: id, as: id, note: text }),
  ],
  {
    error: (issue) =>
      issue.code === 'invalid_union'
        ? said('的种类须为合计或相同，写法见右', 'kind must be sum or same-as')
        : undefined,
  },
);

const reason = z.enum(['introduction', 'aim', 'heading', 'slogan', 'closing'], {
  error: said(
    '须为引言、目标、标题、口号或结语之一，写法见右',
    'must be introduction, aim, heading, slogan or closing',
  ),
});

/** File name → its schema. `measures` is that of each file in the folder measures/. */
export const files = {
  plan: z.strictObject({ plan }),
  sections: z.strictObject({ sections: z.array(section).min(1) }),
  units: z.strictObject({ units: z.array(unit).min(1), groups: z.array(group).optional() }),
  leaders: z.strictObject({ leaders: z.array(leader).min(1) }),
  calendar: z.strictObject({ calendar }),
  rules: z.strictObject({
    dueDates: z.enum(['earlier', 'as-written']),
    defaults: z.strictObject({
      support: id,
      responsible: id,
      supervisingLeader: id,
      evidence: id,
      units: id.optional(),
    }),
    rules: z.array(rule).min(1),
  }),
  roadmaps: z.strictObject({ roadmaps: z.array(roadmap).min(1) }),
  policies: z.strictObject({ policies }),
  relations: z.strictObject({ relations: z.array(relation) }),
  sentences: z.strictObject({
    withoutMeasure: z.array(z.strictObject({ at: locators, reason, note: text.optional() })),
    numbers: z.array(z.strictObject({ at: locator, number: z.string().regex(/^[0-9.]+$/), reason: text })),
    words: z.array(z.strictObject({ at: locator, text: z.string().min(1), value: z.number() })),
  }),
  measures: z.strictObject({ section: id, measures: z.array(measure) }),
} as const;

export type FileKind = keyof typeof files;
export type FileContent<K extends FileKind> = z.infer<(typeof files)[K]>;
export type RawMeasure = FileContent<'measures'>['measures'][number];
export type RawTarget = RawMeasure['targets'][number];
export type RawStep = z.infer<typeof step>;
export type RawRoadmap = z.infer<typeof roadmap>;
export type SentenceNotes = FileContent<'sentences'>;

/** One JSON Schema for all files of a plan, which is possible because no two kinds of file share a key. */
export const jsonSchema = (): object =>
  z.toJSONSchema(
    z
      .strictObject(Object.assign({}, ...Object.values(files).map((file) => file.shape)))
      .partial()
      .meta({ title: 'Duban plan file' }),
  );
