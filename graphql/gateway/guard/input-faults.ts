/** Names every invalid argument by its path, whether it is a literal or a variable. */

import { badInput, quoted, quotedWithin, type Words } from '@duban/schema';
import {
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getOperationAST,
  isInputType,
  isNonNullType,
  Kind,
  specifiedRules,
  typeFromAST,
  type ValidationContext,
  type ValidationRule,
  type ValueNode,
  ValuesOfCorrectTypeRule,
  validateInputLiteral,
  validateInputValue,
  visit,
} from 'graphql';
import { expectedWords, typeAt } from './value-words.ts';

type Path = readonly (string | number)[];

type At = {
  readonly path: Path;
  /** The expected type; undefined where it does not matter. */
  readonly type?: GraphQLInputType | undefined;
  readonly nodes: ASTNode | readonly ASTNode[];
};

/** The custom scalars of this schema bring both sentences; graphql-js only an English one. */
const faultAt = ({ path, type, nodes }: At, error: GraphQLError): GraphQLError => {
  const { messages } = error.extensions as { readonly messages?: Words };
  const field = path.join('.');
  const said = quotedWithin(error.message).replace(/\.$/, '');
  const words = messages ?? { zh: expectedWords(field, type, said), en: `cannot be used: ${said}` };
  const { message, extensions } = badInput(field, words);
  return new GraphQLError(message, { nodes, extensions });
};

const INFINITE: Words = { zh: '数值过大', en: 'is too large for a number' };

/** All nested values with their paths. */
function* valuesIn(node: ValueNode, path: Path): Generator<readonly [ValueNode, Path]> {
  yield [node, path];
  if (node.kind === Kind.LIST)
    for (const [index, value] of node.values.entries()) yield* valuesIn(value, [...path, index]);
  if (node.kind === Kind.OBJECT)
    for (const { name, value } of node.fields) yield* valuesIn(value, [...path, name.value]);
}

const isInfinite = (node: ValueNode): boolean =>
  (node.kind === Kind.FLOAT || node.kind === Kind.INT) && !Number.isFinite(Number(node.value));

const nameOf = (parent: unknown): string => {
  const { name, variable } = parent as { name?: { value: string }; variable?: { name: { value: string } } };
  return name?.value ?? variable?.name.value ?? '';
};

/** Replaces graphql-js's ValuesOfCorrectTypeRule, which does not name the argument. */
const ValuesWithNamesRule = (context: ValidationContext): ASTVisitor => {
  const check = (node: ValueNode, parent: unknown, type: GraphQLInputType | null | undefined): false => {
    if (!type) return false;
    const top = [nameOf(parent)];
    const infinite = [...valuesIn(node, top)].filter(([value]) => isInfinite(value));
    for (const [value, path] of infinite)
      context.reportError(
        faultAt({ path, nodes: value }, new GraphQLError('', { extensions: { messages: INFINITE } })),
      );
    if (infinite.length === 0)
      validateInputLiteral(node, type, (error, path) =>
        context.reportError(
          faultAt({ path: [...top, ...path], type: typeAt(type, path), nodes: error.nodes ?? node }, error),
        ),
      );
    return false;
  };
  const checked = (node: ValueNode, _key: unknown, parent: unknown) => check(node, parent, context.getInputType());
  return {
    NullValue: checked,
    ListValue: (node, _key, parent) => check(node, parent, context.getParentInputType()),
    ObjectValue: checked,
    EnumValue: checked,
    IntValue: checked,
    FloatValue: checked,
    StringValue: checked,
    BooleanValue: checked,
  };
};

/** The validation rules. */
export const rules: readonly ValidationRule[] = specifiedRules.map((rule) =>
  rule === ValuesOfCorrectTypeRule ? ValuesWithNamesRule : rule,
);

/** More would help nobody, and a list may hold hundreds of thousands of invalid values. */
const MAX_FAULTS = 20;

type Asked = {
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
};

/** The faults in the variables of a valid document, each named by the argument in which the variable is first used. */
export const variableFaults = (
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, variables }: Asked,
): readonly GraphQLError[] => {
  const faults: GraphQLError[] = [];
  for (const definition of getOperationAST(document, operationName)?.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type) || faults.length >= MAX_FAULTS) continue;
    const given = variables && Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (given === undefined && (definition.defaultValue || !isNonNullType(type))) continue;
    const place = firstUse(document, name) ?? [name];
    if (given == null && isNonNullType(type)) {
      const missing = {
        zh: '必须给出',
        en: `must be given, by the variable ${quoted(name)}`,
      };
      faults.push(
        faultAt({ path: place, nodes: definition }, new GraphQLError('', { extensions: { messages: missing } })),
      );
    } else
      validateInputValue(given, type, (error, path) => {
        if (faults.length < MAX_FAULTS)
          faults.push(faultAt({ path: [...place, ...path], type: typeAt(type, path), nodes: definition }, error));
      });
  }
  return faults;
};

const firstUse = (document: DocumentNode, variable: string): Path | undefined => {
  let found: Path | undefined;
  visit(document, {
    Argument: ({ name, value }) => {
      for (const [node, path] of valuesIn(value, [name.value]))
        if (node.kind === Kind.VARIABLE && node.name.value === variable) found ??= path;
    },
  });
  return found;
};
