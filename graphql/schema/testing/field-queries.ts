/** One query for every field of the schema: by the shortest path to its type, with valid arguments. */

import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { operationOf } from '../access/enforce.ts';
import { FIELDS } from '../access/operations.ts';
import type { Operation } from '../access/table.ts';
import { schema } from '../schema.ts';
import { PLAN } from './plan.ts';

export type FieldQuery = {
  /** "Measure.drafts", or "Measure.*" for all leaf fields together. */
  readonly path: string;
  readonly document: string;
  /** The number of fields from the root to the type. */
  readonly steps: number;
  /** Every access operation that the query needs, including the field's own. */
  readonly operations: readonly Operation[];
};

/** The unit and recipient that stand for the caller in arguments. */
export type CallerKeys = { readonly unit: string; readonly recipient: string };

type Field = GraphQLField<unknown, unknown>;
type Step = { readonly open: string; readonly operations: readonly Operation[] };

/** The shortest lamp policy. */
const POLICY = `{
  id: "short", version: 1, title: { zh: "试" }, source: { zh: "试" }, rules: [{ kind: BINARY, reached: "green", behind: "red" }]
  lamps: [
    { id: "green", name: { zh: "绿灯" }, colour: "#2e7d32", meaning: ON_TIME, severity: 1 }
    { id: "red", name: { zh: "红灯" }, colour: "#d32f2f", meaning: BEHIND, severity: 2 }
    { id: "done", name: { zh: "完成" }, colour: "#2e7d32", meaning: DONE, severity: 0 }
  ]
  situations: { onTime: "green", done: "done", notStarted: "green", setAside: "green" }
  scheduled: { mode: ROADMAP_STEPS, asAt: DAY, graceDays: 0 }
}`;

/** By path: required arguments, and those that select an owner. */
const argumentsOf = ({ unit, recipient }: CallerKeys): Readonly<Record<string, string>> => ({
  'Query.plan': `id: "${PLAN}"`,
  'Query.measure': `id: "Measure:${PLAN}/measure-1"`,
  'Query.node': `id: "Measure:${PLAN}/measure-1"`,
  'Query.nodes': `ids: ["Plan:${PLAN}"]`,
  'Plan.unit': `id: "${unit}"`,
  'Plan.measure': 'id: "measure-1"',
  'Plan.leader': 'id: "vice-mayor"',
  'Plan.section': 'id: "4-4"',
  'Plan.notices': `filter: { recipients: ["${recipient}"] }`,
  'Measure.notices': `filter: { recipients: ["${recipient}"] }`,
  'Measure.lampReplay': `policy: ${POLICY}`,
  'Plan.lampChanges': 'since: "2023-03-01"',
  'Plan.search': 'text: "4"',
  'Plan.paper': 'kind: ROADMAP',
  'Plan.table': 'kind: LEDGER',
  'Plan.file': `sha256: "${'ab'.repeat(32)}"`,
  'Plan.meetingPaper': 'kind: AGENDA',
  'Plan.officialPaper': 'key: "p1"',
  'Plan.timeline': 'first: 100',
  'Plan.snapshot': 'kind: MONTHLY_BULLETIN, period: "2023-06"',
  'Plan.waitingCounts': `recipient: "${recipient}"`,
  'Plan.waiting': `recipient: "${recipient}"`,
  'Plan.inbox': `recipient: "${recipient}"`,
  'PlanLog.hashAt': 'position: 1',
  'Plan.deliveriesTo': `recipient: "${recipient}"`,
  'Viewer.unit': `plan: "${PLAN}"`,
});

const fieldsOf = (type: GraphQLObjectType): readonly Field[] => Object.values(type.getFields());
const isLeafField = ({ type, args }: Field): boolean =>
  isLeafType(getNamedType(type)) && !args.some(isRequiredArgument);

/** The operations of the field itself and of the type that it returns. */
const operationsOf = (parent: GraphQLObjectType, field: Field): readonly Operation[] => {
  const type = getNamedType(field.type);
  const row = FIELDS.get(`${parent.name}.${field.name}`);
  return [...(row ? [row] : []), ...(isLeafType(type) ? [] : [operationOf(type as GraphQLObjectType)])];
};

/** All leaf fields; for an interface those of every possible type, under aliases. */
const valuesOf = (field: Field): string => {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  if (isObjectType(type)) return `{ __typename ${plain(type)} }`;
  const parts = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  return `{ __typename ${parts.map((one) => `... on ${one.name} { ${plain(one, `${one.name}_`)} }`).join(' ')} }`;
};
const plain = (type: GraphQLObjectType, prefix = ''): string =>
  fieldsOf(type)
    .filter(isLeafField)
    .map(({ name }) => (prefix ? `${prefix}${name}: ${name}` : name))
    .join(' ');

/** Queried by themselves, but not used as paths: they reach the same types as the plan does. */
const DIRECT_FIELDS = ['Query.node', 'Query.nodes', 'Query.measure'];

export const fieldQueriesFor = (caller: CallerKeys): readonly FieldQuery[] => {
  const given = argumentsOf(caller);
  const call = (parent: GraphQLObjectType, field: Field): string => {
    const path = `${parent.name}.${field.name}`;
    const needed = field.args.filter(isRequiredArgument);
    const text = given[path];
    if (needed.length > 0 && !text) throw new Error(`${path} needs arguments: give them in ${import.meta.filename}`);
    return text && field.args.length > 0 ? `${field.name}(${text})` : field.name;
  };
  const root = schema.getQueryType();
  if (!root) throw new Error('The schema has no query type');
  const found = new Map<GraphQLObjectType, readonly Step[]>([[root, []]]);
  for (const [type, steps] of found) {
    // Single objects first: a list would also return objects that belong to others.
    const fields = fieldsOf(type).toSorted((a, b) => Number(isList(a)) - Number(isList(b)));
    for (const field of fields) {
      const next = getNamedType(field.type);
      if (DIRECT_FIELDS.includes(`${type.name}.${field.name}`)) continue;
      const targets = isObjectType(next) ? [next] : isAbstractType(next) ? schema.getPossibleTypes(next) : [];
      for (const target of targets) {
        const narrowed = target === next ? '' : ` ... on ${target.name} {`;
        // Timeline entries that the caller may not see are left out, not refused.
        const step = { open: `${call(type, field)} {${narrowed}`, operations: operationsOf(type, field) };
        if (!found.has(target)) found.set(target, [...steps, step]);
      }
    }
  }
  return [...found].flatMap(([type, steps]) => {
    const opened = steps.map(({ open }) => open).join(' ');
    const wrap = (asked: string) => {
      const text = `${opened} ${asked}`;
      const depth = text.split('{').length - text.split('}').length;
      return `{ ${text} ${'}'.repeat(depth)} }`;
    };
    const before = steps.flatMap(({ operations }) => operations);
    const composite = fieldsOf(type).filter((field) => !isLeafField(field));
    const values = plain(type);
    return [
      ...(values ? [{ path: `${type.name}.*`, steps: steps.length, document: wrap(values), operations: before }] : []),
      ...composite.map((field) => ({
        path: `${type.name}.${field.name}`,
        steps: steps.length,
        document: wrap(`${call(type, field)} ${valuesOf(field)}`),
        operations: [...before, ...operationsOf(type, field)],
      })),
    ];
  });
};

const isList = ({ type }: Field): boolean => isListType(getNullableType(type));
