/** What is refused before anything is read: questions too long, too deep or too large, and arguments that cannot be used. */

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
import type { Incoming } from '../http/incoming.ts';
import type { Allowance } from './allowance.ts';
import { type Cost, costFault, costOf } from './cost.ts';
import { rules, variableFaults } from './input-faults.ts';
import { variableLimitFault } from './variable-limits.ts';

/** Words and signs of a question; the tools' own question for the whole schema has some hundreds. */
const MOST_TOKENS = 5_000;
/** Brackets in brackets; parser and rules go into each of them, and a machine's stack has an end. */
const DEEPEST_BRACKETS = 60;
/** A field under many names is the cheapest way to make an answer large; a person's question has a dozen. */
const MOST_ALIASES = 500;

/**
 * One field under one name in one place. Whether they agree is compared by pairs, so that twice as many take four times
 * as long; no tool writes a field more than a few times.
 */
const MOST_REPEATED = 20;

const OPENING: readonly TokenKind[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const CLOSING: readonly TokenKind[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** Throws a `GraphQLError` with the place of what is wrong. */
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
    if (tokens > MOST_TOKENS) throw syntaxError(source, token.start, `More than ${MOST_TOKENS} tokens.`);
    if (depth > DEEPEST_BRACKETS)
      throw syntaxError(source, token.start, `More than ${DEEPEST_BRACKETS} nested brackets.`);
    if (aliases > MOST_ALIASES) throw syntaxError(source, token.start, `More than ${MOST_ALIASES} aliases.`);
  }
  const document = parse(source);
  checkRepeated(document);
  return document;
};

/** Throws a `GraphQLError` where a field is repeated without end. */
const checkRepeated = (document: DocumentNode): void => {
  visit(document, {
    SelectionSet: ({ selections }) => {
      const times = new Map<string, number>();
      for (const node of selections) {
        if (node.kind !== Kind.FIELD) continue;
        const name = (node.alias ?? node.name).value;
        const count = (times.get(name) ?? 0) + 1;
        times.set(name, count);
        const message = `A field is asked for more than ${MOST_REPEATED} times in one place.`;
        if (count > MOST_REPEATED) throw new GraphQLError(message, { nodes: node });
      }
    },
  });
};

export type GuardOptions = {
  readonly introspection: boolean;
  readonly allowance: Allowance;
};

/** Checks the question as it is asked, with its variables, and says what it costs. */
export const withGuard = ({ introspection, allowance }: GuardOptions): Plugin<object, Incoming> => {
  const own = introspection ? rules : [...rules, NoSchemaIntrospectionCustomRule];
  // Whoever may not see the schema is not told the names that he may have meant either.
  const options = { hideSuggestions: !introspection };
  const check = ({ args, setResultAndStopExecution }: Checked) => {
    const { document, operationName, variableValues } = args;
    const variables = variableValues as Readonly<Record<string, unknown>> | null | undefined;
    const asked = { operationName, variables };
    const cost = knownCost(document, asked);
    const incoming = args.contextValue as Incoming & Pick<Context, 'identify' | 'charge'>;
    const { fault, extensions } = allowance(incoming, cost);
    incoming.charge = chargeFor(cost);
    // First of all whether they can be looked at: what follows goes into them as deep as they are.
    const unusable = fault ?? variableLimitFault(document, asked);
    const errors = unusable ? [unusable] : variableFaults(schema, document, asked);
    // A question that cannot be used is a bad request, unless the client is of those that read only the body.
    for (const { extensions } of errors) extensions.http ??= { spec: true, status: 400 };
    const told = incoming.tally ? { extensions } : {};
    if (errors.length > 0) setResultAndStopExecution({ errors, ...told });
    return told;
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

/** Each operation pays for itself: an event of a subscription as for the question, and no more than that. */
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

/** Of a question without variables it is the same each time. */
const knownCost = (document: DocumentNode, asked: Parameters<typeof costOf>[2]): Cost => {
  const [operation, ...others] = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const fixed = others.length === 0 && !operation?.variableDefinitions?.length;
  const cost = (fixed && costs.get(document)) || costOf(schema, document, asked);
  if (fixed) costs.set(document, cost);
  return cost;
};

/** Characters, and how many of them are kept: a stranger's long questions must not fill the memory. */
const LONGEST_KEPT = 20_000;
const MOST_KEPT = 200;

/** Questions that were parsed already, the newest of the short ones; faults are found anew each time. */
export const keptQuestions = () => {
  const kept = new Map<string, DocumentNode>();
  return {
    documentCache: {
      get: (text: string) => kept.get(text),
      set: (text: string, document: DocumentNode) => {
        if (text.length > LONGEST_KEPT) return;
        kept.set(text, document);
        const [oldest] = kept.keys();
        if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      },
    },
    errorCache: { get: () => undefined, set: () => {} },
  };
};
