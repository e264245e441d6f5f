/** Refuses operations before they run: too long, too deep or too expensive, or with invalid arguments. */

import { type Context, schema } from '@duban/schema';
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  Kind,
  Lexer,
  NoSchemaIntrospectionCustomRule,
  parse,
  Source,
  syntaxError,
  TokenKind,
  validate,
  visit,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Incoming } from '../http/incoming.ts';
import type { Allowance } from './allowance.ts';
import { type Cost, costFault, costOf } from './cost.ts';
import { rules, variableFaults } from './input-faults.ts';
import { variableLimitFault } from './variable-limits.ts';

/** Lexical tokens of an operation; the usual introspection query has some hundreds. */
const MAX_TOKENS = 5_000;
/** Parser and validation rules recurse into nested brackets, and the stack is finite. */
const MAX_BRACKET_DEPTH = 60;
/** Aliases are the cheapest way to make an answer large; a usual operation has a dozen. */
const MAX_ALIASES = 500;

/**
 * The same field in one selection set. Validation compares the repetitions in pairs, so its time grows with the square;
 * no tool repeats a field more than a few times.
 */
const MAX_FIELD_REPETITIONS = 20;

const OPENING: readonly TokenKind[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const CLOSING: readonly TokenKind[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** Throws a `GraphQLError` with the location of the fault. */
export const parseWithinBounds = (text: string | Source): DocumentNode => {
  const source = typeof text === 'string' ? new Source(text) : text;
  const lexer = new Lexer(source);
  let depth = 0;
  let tokens = 0;
  let within = 0;
  let aliases = 0;
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    tokens += 1;
    if (OPENING.includes(token.kind)) depth += 1;
    if (CLOSING.includes(token.kind)) depth -= 1;
    if (token.kind === TokenKind.PAREN_L) within += 1;
    if (token.kind === TokenKind.PAREN_R) within -= 1;
    // A colon among arguments stands before a value; anywhere else it stands after an alias.
    if (token.kind === TokenKind.COLON && within <= 0) aliases += 1;
    if (tokens > MAX_TOKENS) throw syntaxError(source, token.start, `More than ${MAX_TOKENS} tokens.`);
    if (depth > MAX_BRACKET_DEPTH)
      throw syntaxError(source, token.start, `More than ${MAX_BRACKET_DEPTH} nested brackets.`);
    if (aliases > MAX_ALIASES) throw syntaxError(source, token.start, `More than ${MAX_ALIASES} aliases.`);
  }
  const document = parse(source);
  checkRepeated(document);
  return document;
};

/** Throws a `GraphQLError` where a field is repeated too often. */
const checkRepeated = (document: DocumentNode): void => {
  visit(document, {
    SelectionSet: ({ selections }) => {
      const times = new Map<string, number>();
      for (const node of selections) {
        if (node.kind !== Kind.FIELD) continue;
        const name = (node.alias ?? node.name).value;
        const count = (times.get(name) ?? 0) + 1;
        times.set(name, count);
        const message = `A field is repeated more than ${MAX_FIELD_REPETITIONS} times in one selection set.`;
        if (count > MAX_FIELD_REPETITIONS) throw new GraphQLError(message, { nodes: node });
      }
    },
  });
};

export type GuardOptions = {
  readonly introspection: boolean;
  readonly allowance: Allowance;
};

/** Checks the operation with its variables, and adds its cost to the answer. */
export const withOperationGuard = ({ introspection, allowance }: GuardOptions): Plugin<object, Incoming> => {
  const own = introspection ? rules : [...rules, NoSchemaIntrospectionCustomRule];
  // Suggestions ("Did you mean …") would reveal names of the schema.
  const options = { hideSuggestions: !introspection };
  const check = ({ args, setResultAndStopExecution }: Checked) => {
    const { document, operationName, variableValues } = args;
    const variables = variableValues as Readonly<Record<string, unknown>> | null | undefined;
    const asked = { operationName, variables };
    const cost = knownCost(document, asked);
    const incoming = args.contextValue as Incoming & Pick<Context, 'identify' | 'charge'>;
    const { fault, extensions } = allowance(incoming, cost);
    incoming.charge = chargeFor(cost);
    // The limits of the variables come first: the later checks recurse into them.
    const unusable = fault ?? variableLimitFault(document, asked);
    const errors = unusable ? [unusable] : variableFaults(schema, document, asked);
    // Status 400, but only for clients that accept application/graphql-response+json; others read the body alone.
    for (const { extensions } of errors) extensions.http ??= { spec: true, status: 400 };
    const shown = incoming.tally ? { extensions } : {};
    if (errors.length > 0) setResultAndStopExecution({ errors, ...shown });
    return shown;
  };
  return {
    onParse: ({ setParseFn }) => setParseFn(parseWithinBounds),
    onValidate: ({ setValidationFn }) => setValidationFn((known, document) => validate(known, document, own, options)),
    onExecute: (payload) => {
      const { extensions } = check(payload);
      if (!extensions) return undefined;
      return {
        onExecuteDone: ({ result, setResult }) => {
          if (!(Symbol.asyncIterator in result))
            setResult({ ...result, extensions: { ...result.extensions, ...extensions } });
        },
      };
    },
    onSubscribe: (payload) => void check(payload),
  };
};

/** Charges list items beyond the estimate while the operation runs; each event of a subscription counts alone. */
const chargeFor = ({ cost, depth, itemCosts }: Cost): NonNullable<Context['charge']> => {
  let found = cost;
  return (nodes, items) => {
    for (const node of nodes) found += items * (itemCosts.get(node) ?? 1);
    const fault = costFault({ cost: Math.ceil(found), depth });
    if (fault) throw fault;
  };
};

type Checked = {
  readonly args: ExecutionArgs;
  setResultAndStopExecution(result: ExecutionResult): void;
};

const costs = new WeakMap<DocumentNode, Cost>();

/** The cost of an operation without variables is the same each time, so it is cached. */
const knownCost = (document: DocumentNode, asked: Parameters<typeof costOf>[2]): Cost => {
  const [operation, ...others] = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const fixed = others.length === 0 && !operation?.variableDefinitions?.length;
  const cost = (fixed && costs.get(document)) || costOf(schema, document, asked);
  if (fixed) costs.set(document, cost);
  return cost;
};

/** Bounds the memory that the operations of unauthenticated clients can take. */
const MAX_CACHED_OPERATION_CHARS = 20_000;
const MAX_CACHED_OPERATIONS = 200;

/** Caches the parsed operations that were used last and are not too long; errors are not cached. */
export const createParseCache = () => {
  const kept = new LRUCache<string, DocumentNode>({ max: MAX_CACHED_OPERATIONS });
  const keep = (text: string, document: DocumentNode): void => {
    if (text.length <= MAX_CACHED_OPERATION_CHARS) kept.set(text, document);
  };
  return {
    documentCache: { get: (text: string) => kept.get(text), set: keep },
    errorCache: { get: () => undefined, set: () => {} },
    /** As above, for whoever needs the operation before GraphQL runs. */
    parse: (text: string): DocumentNode => {
      const document = kept.get(text) ?? parseWithinBounds(text);
      keep(text, document);
      return document;
    },
  };
};
