/** Queries every field of a plan and of each of its measures, and returns what is wrong with the answers. */

import { leaderRecipient, SUPERVISION_OFFICE, unitHead, unitReporter } from '@duban/domain';
import { schema } from '@duban/schema';
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import pLimit from 'p-limit';
import { callersOf } from './asker.ts';
import { headerFor, type LivingPlan } from './living-plan.ts';
import type { Receipt } from './outcome.ts';
import { type OutputChoices, selectionOf } from './schema-walk.ts';
import { judge } from './verdict.ts';

/** Rows of a page that is asked for by itself, and of one within a measure or unit. */
const PAGE_ROWS = 50;
/** Of what is drawn up for each row a whole page would cost too much. */
const DRAWN_ROWS: Readonly<Record<string, number>> = { officialPapers: 5 };
const INNER_PAGE_ROWS = 5;
const MAX_CONCURRENT_QUERIES = 4;
/** Occurs in titles of the county's measures. */
const SEARCHED = '自来水';
/** Levels of objects in a selection. */
const MAX_DEPTH = 6;

type Args = Readonly<Record<string, string>>;
type Page = { readonly nodes: readonly unknown[]; readonly pageInfo: { hasNextPage: boolean; endCursor: string } };
type Entry = { readonly position: string | number; readonly commandId: string };

const ENTRY = 'TimelineEntry';

const isPaged = ({ args }: Pick<GraphQLField<unknown, unknown>, 'args'>) => args.some(({ name }) => name === 'first');
const textOf = (args: Args): string => {
  const given = Object.entries(args).map(([name, value]) => `${name}: ${value}`);
  return given.length > 0 ? `(${given.join(', ')})` : '';
};

/** Everything; of a node that is not the one asked about only its plain values, for a node leads everywhere. */
const EVERYTHING: OutputChoices = {
  fields: (type, depth) => {
    const entry = isObjectType(type) ? type.getInterfaces().find(({ name }) => name === ENTRY) : undefined;
    const isOtherNode = depth > 0 && isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
    const wanted = Object.values(type.getFields()).filter((field) => {
      // A connection's edges are its nodes.
      if (field.name === 'edges' || field.args.some(isRequiredArgument)) return false;
      if (entry && field.name in entry.getFields()) return false;
      return isLeafType(getNamedType(field.type)) || (!isOtherNode && depth < MAX_DEPTH);
    });
    return wanted.map((field) => ({
      field,
      // Fields of one name differ from one kind of entry to the next.
      ...(entry && { alias: `${type.name}_${field.name}` }),
      args: isPaged(field) ? textOf({ first: String(INNER_PAGE_ROWS) }) : '',
    }));
  },
  // Elsewhere an entry only says what every entry has: with all that each has of its own a question is long.
  narrowed: (type, depth) => (type.name === ENTRY && depth === 1 ? schema.getPossibleTypes(type) : []),
};

const typeOf = (name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`The schema has no type ${name}`);
  return type;
};

/** The arguments of the plan's fields; a field that is not named here is queried without any. */
const argumentsFor = ({ units, leaders, sections, measures, adopted, year }: LivingPlan['plan']) => {
  const each = (name: string, values: readonly string[]): readonly Args[] =>
    values.map((value) => ({ [name]: JSON.stringify(value) }));
  const ids = (list: readonly { readonly id: string }[]) =>
    each(
      'id',
      list.map(({ id }) => id),
    );
  const months = Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`);
  const recipients = each('recipient', [
    SUPERVISION_OFFICE,
    ...units.flatMap(({ id }) => [unitHead(id), unitReporter(id)]),
    ...leaders.map(({ id }) => leaderRecipient(id)),
  ]);
  const known: Readonly<Record<string, readonly Args[]>> = {
    unit: ids(units),
    leader: ids(leaders),
    section: ids(sections),
    measure: ids(measures.slice(0, 1)),
    bulletin: each('month', months),
    review: each(
      'quarter',
      ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${year}-${quarter}`),
    ),
    lampChanges: each('since', [adopted, `${year}-06-30`]),
    search: each('text', [SEARCHED, 'a word that no text contains']),
    paper: [
      ...['BULLETIN', 'REVIEW', 'ROADMAP'].map((kind) => ({ kind })),
      ...measures.slice(0, 1).map(({ id }) => ({ kind: 'TASK_BOOK', measure: JSON.stringify(id) })),
      ...measures.slice(0, 1).map(({ leadUnit }) => ({ kind: 'UNIT_TASK_BOOK', unit: JSON.stringify(leadUnit) })),
    ],
    table: [
      ...['LEDGER', 'MEASURES', 'BULLETIN_ANNEXES', 'TASK_TABLE', 'TASK_TEMPLATE'].map((kind) => ({ kind })),
      ...measures.slice(0, 1).map(({ leadUnit }) => ({ kind: 'MONTH_FORM', unit: JSON.stringify(leadUnit) })),
    ],
    meetingPaper: ['AGENDA', 'MINUTES'].map((kind) => ({ kind })),
    // Known by its key alone, and a plan need not have one.
    officialPaper: [],
    file: [],
    inbox: recipients,
    waiting: recipients,
    deliveriesTo: recipients,
  };
  return known;
};

export const wholeGraph = async (living: LivingPlan, receipts: readonly Receipt[]) => {
  const { plan } = living;
  const authorization = headerFor(callersOf(plan).of('auditor'));
  const faults: string[] = [];
  let asked = 0;

  /** Null where it was answered with an error, which is then among the faults. */
  const ask = async (root: string, selection: string): Promise<Readonly<Record<string, unknown>> | null> => {
    asked += 1;
    const response = await fetch(living.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: `{ root: ${root} { ${selection} } }` }),
    });
    const text = await response.text();
    const { fault } = judge(response.status, response.headers.get('content-type'), text);
    const { data, errors = [] } = JSON.parse(text) as { data?: { root?: Record<string, unknown> }; errors?: unknown[] };
    if (fault === null && errors.length === 0 && data?.root) return data.root;
    faults.push(`${root} { ${selection.slice(0, 80)}: ${fault ?? text.slice(0, 600)}`);
    return null;
  };
  const root = `plan(id: ${JSON.stringify(plan.id)})`;

  /** Of what comes in pages every page. */
  const nodesOf = async (field: GraphQLField<unknown, unknown>, args: Args): Promise<readonly unknown[]> => {
    const nodes: unknown[] = [];
    const pages = isPaged(field);
    for (let after: Args = {}; ; ) {
      const given = { ...args, ...(pages && { first: String(DRAWN_ROWS[field.name] ?? PAGE_ROWS) }), ...after };
      // Of a list of nodes only their plain values.
      const depth = isListType(getNullableType(field.type)) ? 1 : 0;
      const selection = `one: ${field.name}${textOf(given)}${selectionOf(field.type, depth, EVERYTHING)}`;
      const answer = await ask(root, selection);
      if (answer?.one === null && Object.keys(args).length > 0) faults.push(`${selection.slice(0, 80)}: nothing found`);
      if (!pages || !answer) return nodes;
      const { nodes: own, pageInfo } = answer.one as Page;
      nodes.push(...own);
      if (!pageInfo.hasNextPage) return nodes;
      after = { after: JSON.stringify(pageInfo.endCursor) };
    }
  };

  const limit = pLimit(MAX_CONCURRENT_QUERIES);
  const known = argumentsFor(plan);
  const answers = new Map<string, readonly unknown[]>();
  const questions = Object.values(typeOf('Plan').getFields()).flatMap((field) => {
    if (isLeafType(getNamedType(field.type))) return [];
    // Its pages are the snapshots', one by one.
    if (field.name === 'snapshot') return [];
    return (known[field.name] ?? [{}]).map((args) => async () => {
      const nodes = await nodesOf(field, args);
      answers.set(field.name, [...(answers.get(field.name) ?? []), ...nodes]);
    });
  });
  await limit.map(questions, (question) => question());

  const measures = (answers.get('measures') ?? []) as readonly { readonly id: string }[];
  const selection = selectionOf(typeOf('Measure'), 0, EVERYTHING);
  await limit.map(measures, ({ id }) => ask(`measure(id: ${JSON.stringify(id)})`, `...on Measure${selection}`));

  const entries = new Map(
    ((answers.get('timeline') ?? []) as readonly Entry[]).map(({ position, commandId }) => [
      Number(position),
      commandId,
    ]),
  );
  const hidden = receipts.filter(({ position, commandId }) => entries.get(position) !== commandId);
  return {
    asked,
    measures: measures.length,
    faults: [
      ...faults,
      ...hidden.map(({ position, commandId }) => `The timeline does not show ${commandId} at ${position}`),
    ],
  };
};
