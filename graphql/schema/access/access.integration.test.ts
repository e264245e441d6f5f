import {
  GraphQLBoolean,
  type GraphQLField,
  GraphQLFloat,
  type GraphQLInputType,
  GraphQLInt,
  type GraphQLObjectType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problem } from '../kernel/problem.ts';
import { schema } from '../schema.ts';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openTestEnvironment();
});
afterAll(() => environment.close());

const nobody = () => {
  throw problem('UNAUTHENTICATED', { zh: '请先登录', en: 'Log in first' });
};

/** Values with which nothing but the caller can be at fault; an id is of the type that the entrance wants. */
const VALUES: Readonly<Record<string, unknown>> = {
  plan: 'Plan:a-2023',
  ids: ['Plan:a-2023'],
  measure: 'Measure:a-2023/b',
  report: 'Report:a-2023/b/r1',
  milestone: 'Milestone:a-2023/b/m1',
  instruction: 'Instruction:a-2023/b/i1',
  due: '2023-06-30',
  from: '2023-06-30',
  to: '2023-06-30',
  called: '2023-06-30',
  heldOn: '2023-06-30',
  metOn: '2023-06-30',
  day: '2023-06-30',
  shows: 1,
};

const valueFor = (type: GraphQLInputType, name: string, entrance: string): unknown => {
  const known = VALUES[name] ?? VALUES[entrance];
  const inner = getNullableType(type);
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(fields.map((field) => [field.name, valueFor(field.type, field.name, '')]));
  }
  if (known !== undefined) return known;
  if (isListType(inner)) return [];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (inner === GraphQLBoolean) return true;
  if (inner === GraphQLInt || inner === GraphQLFloat) return 1;
  return entrance === '' ? 'x' : VALUES.plan;
};

type Entrance = GraphQLField<unknown, unknown>;

const questionTo = (kind: string, { name, args }: Entrance) => {
  const needed = args.filter(isRequiredArgument);
  const entries = needed.map((arg) => [arg.name, valueFor(arg.type, arg.name, name)] as const);
  const declared = needed.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const given = needed.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const [head, call] = needed.length > 0 ? [`${kind} (${declared})`, `${name}(${given})`] : [kind, name];
  return { document: `${head} { ${call} { __typename } }`, variables: Object.fromEntries(entries) };
};

const entrancesOf = (type: GraphQLObjectType | null | undefined): readonly Entrance[] =>
  Object.values(type?.getFields() ?? {});

test('every query, mutation and subscription is refused without a token', async () => {
  const questions = [
    ...entrancesOf(schema.getQueryType()).map((field) => questionTo('query', field)),
    ...entrancesOf(schema.getMutationType()).map((field) => questionTo('mutation', field)),
  ];
  expect(questions.length).toBeGreaterThan(10);
  const answers = questions.map(async ({ document, variables }) => {
    const { errors } = await environment.ask(document, { variables, as: nobody });
    return `${document}: ${errors?.map(({ extensions }) => extensions.code)}`;
  });
  for (const answer of await Promise.all(answers)) expect(answer).toMatch(/: UNAUTHENTICATED$/);

  for (const field of entrancesOf(schema.getSubscriptionType())) {
    const { document, variables } = questionTo('subscription', field);
    const answer = await environment.follow(document, { variables, as: nobody });
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  }
});

test('the schema may be introspected without a token, so that tools can show it', async () => {
  const { data, errors } = await environment.ask('{ __schema { queryType { name } } }', { as: nobody });
  expect([errors, data]).toEqual([undefined, { __schema: { queryType: { name: 'Query' } } }]);
});
