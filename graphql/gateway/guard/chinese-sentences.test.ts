import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOfChinese } from '@duban/domain/sentence-faults';
import { argumentWords, badInput, schema, type Words } from '@duban/schema';
import {
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isIntrospectionType,
  isListType,
  isObjectType,
  parse,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { variableFaults } from './input-faults.ts';

/** Every argument name with each of its types. */
const ARGUMENTS = new Map(
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !isIntrospectionType(type))
    .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()).flatMap(({ args }) => args) : []))
    .map((arg) => [`$${arg.name}: ${arg.type}`, arg] as const),
);

/** An object that is invalid for every input type. */
const WRONG: readonly unknown[] = [null, 7, 2.5, 1e12, 'no such value', true, {}, { nope: 1 }, { nope: 1, more: 2 }];

/** Invalid values at every path within the type, one at a time. */
const wrongValues = (type: GraphQLInputType): readonly unknown[] => {
  const here = getNullableType(type);
  if (isListType(here)) return [...WRONG, ...wrongValues(here.ofType).map((value) => [value])];
  if (!isInputObjectType(here)) return WRONG;
  return [
    ...WRONG,
    ...Object.values(here.getFields()).flatMap((field) =>
      wrongValues(field.type).map((value) => ({ [field.name]: value })),
    ),
  ];
};

const pathsOf = (type: GraphQLInputType, path: string): readonly string[] => {
  const here = getNullableType(type);
  if (isListType(here)) return [path, ...pathsOf(here.ofType, `${path}.0`)];
  if (!isInputObjectType(here)) return [path];
  return [path, ...Object.values(here.getFields()).flatMap(({ name, type }) => pathsOf(type, `${path}.${name}`))];
};

/** Given values and names of the API, which a sentence about the API may contain. */
const NAMES = [
  'no such value',
  'JSON',
  'GET',
  'POST',
  'Authorization: Bearer <令牌>',
  '2023-Q2',
  '2023-06-30T16:00:00Z',
];

const wordsOf = (extensions: unknown): Words => (extensions as { readonly messages: Words }).messages;

describe('the Chinese sentence about an argument', () => {
  it('calls every argument by a distinct Chinese name and never by its path', () => {
    const paths = [...ARGUMENTS.values()].flatMap(({ name, type }) => pathsOf(type, name));
    expect(paths.length).toBeGreaterThan(300);
    expect(paths.filter((path) => path !== 'input' && argumentWords(path) === argumentWords('input'))).toEqual([]);
    expect(paths.flatMap((path) => faultsOfChinese(argumentWords(path)))).toEqual([]);
  });

  it('says what kind of value is expected and contains no English of graphql-js', () => {
    const said = [...ARGUMENTS].flatMap(([declared, { name, type }]) =>
      wrongValues(type).flatMap((value) =>
        variableFaults(schema, parse(`query (${declared}) { __typename }`), { variables: { [name]: value } }).map(
          ({ extensions }) => wordsOf(extensions),
        ),
      ),
    );
    expect(said.length).toBeGreaterThan(2_000);
    const zh = [...new Set(said.map((words) => words.zh))];
    expect(zh.flatMap((one) => faultsOfChinese(one, NAMES))).toEqual([]);
    expect(zh.filter((one) => /的值不合要求|所填内容/.test(one) && !one.startsWith('所填内容'))).toEqual([]);
    expect(said.every(({ en }) => /^[a-z][\w.]* (?:cannot be used: [A-Z]|must )/.test(en))).toBe(true);
  });

  it('is accompanied by the field’s path for programs', () => {
    expect(badInput('filter.due.from', { zh: '须为日期', en: 'must be a date' })).toMatchObject({
      message: '期限的起始日须为日期。filter.due.from must be a date.',
      extensions: { field: 'filter.due.from' },
    });
  });
});

const ROOT = join(import.meta.dirname, '../../..');

/** String literals in the sources of the API and its tokens, with 1 for every interpolation. */
const TEXTS: readonly string[] = globSync(
  ['graphql/schema/**/*.ts', 'graphql/gateway/**/*.ts', 'services/auth/**/*.ts'],
  {
    cwd: ROOT,
  },
)
  .filter((file) => !/\.test\.ts$|testing\/|node_modules|graphiql/.test(file))
  .flatMap((file) => [...readFileSync(join(ROOT, file), 'utf8').matchAll(/(['`])((?:\\.|(?!\1)[^\n])*)\1/g)])
  .map(([, , text = '']) => text.replace(/\$\{[^}]*\}/g, '1'));

/** Leaves out texts in both languages: descriptions, which have their own test, and a log message. */
const SENTENCES = TEXTS.filter((text) => /\p{Script=Han}/u.test(text) && !/。[A-Z0-9“]|^The /.test(text));

describe('a Chinese sentence of the API', () => {
  it('contains no key, no path and no word of another language', () => {
    expect(SENTENCES.length).toBeGreaterThan(200);
    expect(SENTENCES.flatMap((one) => faultsOfChinese(one, NAMES))).toEqual([]);
  });
});
