import { fieldWords } from '@duban/domain';
import { faultsOfChinese, faultsOfEnglish } from '@duban/domain/sentence-faults';
import { type GraphQLInputType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { expect, it } from 'vitest';
import { schema } from '../schema.ts';

/** Every path that the input of a command can have, down to where types repeat. */
const pathsOf = (type: GraphQLInputType, path: string): readonly string[] => {
  if (isNonNullType(type)) return pathsOf(type.ofType, path);
  const own = path === '' ? [] : [path];
  if (isListType(type)) return [...own, ...pathsOf(type.ofType, `${path}.0`)];
  if (!isInputObjectType(type)) return own;
  return [
    ...own,
    ...Object.values(type.getFields()).flatMap((field) =>
      pathsOf(field.type, path === '' ? field.name : `${path}.${field.name}`),
    ),
  ];
};

const paths = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ args }) =>
  args.filter(({ name }) => name === 'input').flatMap(({ type }) => pathsOf(type, '')),
);

it('the word list has a Chinese and an English name for every field that a command can be refused for', () => {
  expect(paths.length).toBeGreaterThan(200);
  const above = (path: string): string | null => path.split('.').slice(0, -1).join('.') || null;
  const wordless = paths.filter((path) => {
    const words = fieldWords(path, 'zh');
    return words === fieldWords(null, 'zh') || (above(path) !== null && words === fieldWords(above(path), 'zh'));
  });
  expect(wordless).toEqual([]);
});

it('the word list names no field by a key or a path', () => {
  expect(paths.flatMap((path) => faultsOfChinese(fieldWords(path, 'zh')))).toEqual([]);
  expect(paths.flatMap((path) => faultsOfEnglish(`${fieldWords(path, 'en')}`.replace(/^[a-z]/, 'X')))).toEqual([]);
});
