/** Refuses variables before other code walks through them: undeclared, too deeply nested, or too many values. */

import { problem, quoted, type Words } from '@duban/schema';
import { type DocumentNode, type GraphQLError, getOperationAST } from 'graphql';

/** Nested lists and objects; the deepest input of the schema has eight levels. */
const MAX_VARIABLE_DEPTH = 20;
/** Of all variables together; a hundred rows of the largest command hold a tenth of it. */
const MAX_VARIABLE_VALUES = 50_000;
/** Undeclared names that the message repeats. */
const MAX_NAMES_LISTED = 5;

type Asked = {
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
};

/** The refusal, or null. Iterative, so that no nesting exhausts the stack. */
export const variableLimitFault = (
  document: DocumentNode,
  { operationName, variables }: Asked,
): GraphQLError | null => {
  const given = Object.keys(variables ?? {});
  const { variableDefinitions = [] } = getOperationAST(document, operationName) ?? {};
  const declared = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  const undeclared = given.filter((name) => !declared.has(name));
  if (undeclared.length > 0) {
    const names = undeclared.slice(0, MAX_NAMES_LISTED).map((name) => quoted(name));
    return refused({
      zh: `给出了操作没有声明的变量，共${undeclared.length}个`,
      en: `Variables that the operation does not declare: ${names.join(', ')}`,
    });
  }
  let values = 0;
  let level: readonly unknown[] = Object.values(variables ?? {});
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (depth > MAX_VARIABLE_DEPTH)
      return refused(
        {
          zh: `变量嵌套过深：至多${MAX_VARIABLE_DEPTH}层`,
          en: `Variables are nested too deeply: at most ${MAX_VARIABLE_DEPTH} levels`,
        },
        MAX_VARIABLE_DEPTH,
      );
    if (values > MAX_VARIABLE_VALUES)
      return refused(
        {
          zh: `变量中的值过多：至多${MAX_VARIABLE_VALUES}个`,
          en: `Variables hold too many values: at most ${MAX_VARIABLE_VALUES}`,
        },
        MAX_VARIABLE_VALUES,
      );
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return null;
};

const refused = (words: Words, limit?: number): GraphQLError =>
  problem('BAD_USER_INPUT', words, { field: 'variables', ...(limit !== undefined && { limit }) });
