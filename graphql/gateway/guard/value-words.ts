/** Says in Chinese what kind of value an argument expects; graphql-js says it in English only. */

import { argumentWords } from '@duban/schema';
import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

const SCALARS: Readonly<Record<string, string>> = {
  Boolean: '“是”或“否”',
  Float: '数值',
  ID: '文字写明的标识',
  Int: '整数',
  String: '文字',
};

/** Longer enums are abbreviated in a sentence. */
const MAX_ENUM_VALUES_LISTED = 8;

/** The name at the beginning of a description. */
const nameIn = (description: string | null | undefined): string => /^[^。；：，（]*/.exec(description ?? '')?.[0] ?? '';

/** The type at a path below another; undefined where the path leaves the schema. */
export const typeAt = (type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType | undefined => {
  const [part, ...rest] = path;
  if (part === undefined) return type;
  const here = getNullableType(type);
  if (typeof part === 'number') return isListType(here) ? typeAt(here.ofType, rest) : undefined;
  const below = isInputObjectType(here) ? here.getFields()[part]?.type : undefined;
  return below && typeAt(below, rest);
};

const kindOf = (type: GraphQLInputType | undefined): string | null => {
  const named = type && getNamedType(type);
  if (!named) return null;
  if (isEnumType(named)) {
    const names = named.getValues().map(({ description }) => nameIn(description));
    const listed = names.slice(0, MAX_ENUM_VALUES_LISTED).join('、');
    return names.length > MAX_ENUM_VALUES_LISTED ? `接口列明的值，如${listed}等` : `下列之一：${listed}`;
  }
  if (isInputObjectType(named)) return '分项填写的内容';
  return SCALARS[named.name] ?? null;
};

/**
 * The words that follow the argument's name. `said` is graphql-js's sentence, which alone tells whether a part is
 * missing or unknown; `type` is what stands at `path` in the schema.
 */
export const expectedWords = (path: string, type: GraphQLInputType | undefined, said: string): string => {
  const [, missing] = /required field "(\w+)"/.exec(said) ?? [];
  const part = missing === undefined ? null : argumentWords(`${path}.${missing}`);
  if (part !== null) return `不完整，缺少${part}`;
  if (/unknown field "/.test(said)) return '含有接口没有的项目';
  if (/exactly one/i.test(said)) return '须给且只给其中一项';
  if (/non-null type/.test(said) && type && isNonNullType(type)) return '必须给出';
  if (/32-bit/.test(said)) return '须为整数，且不超过二十亿';
  const kind = kindOf(type);
  return kind === null ? '的值不合要求' : `须为${kind}`;
};
