/** What is refused before anything is read: questions too long, too deep or too large, and arguments that cannot be used. */

import { costFault, rules, schema, variableFaults } from '@duban/schema';
import { type DocumentNode, type GraphQLError, Lexer, parse, Source, syntaxError, TokenKind, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Words and signs of a question; the tools' own question for the whole schema has some hundreds. */
const MOST_TOKENS = 10_000;
/** Brackets in brackets; parser and rules go into each of them, and a machine's stack has an end. */
const DEEPEST_BRACKETS = 60;

const OPENING: readonly TokenKind[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const CLOSING: readonly TokenKind[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** Throws a `GraphQLError` with the place of what is wrong. */
export const parseWithinBounds = (text: string | Source): DocumentNode => {
  const source = typeof text === 'string' ? new Source(text) : text;
  const lexer = new Lexer(source);
  let depth = 0;
  let tokens = 0;
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    tokens += 1;
    if (OPENING.includes(token.kind)) depth += 1;
    if (CLOSING.includes(token.kind)) depth -= 1;
    if (tokens > MOST_TOKENS) throw syntaxError(source, token.start, `More than ${MOST_TOKENS} tokens.`);
    if (depth > DEEPEST_BRACKETS)
      throw syntaxError(source, token.start, `More than ${DEEPEST_BRACKETS} nested brackets.`);
  }
  return parse(source);
};

type Asked = {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: unknown;
};

const faultsOf = ({ document, operationName, variableValues }: Asked): readonly GraphQLError[] => {
  const variables = variableValues as Readonly<Record<string, unknown>> | null | undefined;
  const asked = { operationName, variables };
  const cost = costFault(schema, document, asked);
  return cost ? [cost] : variableFaults(schema, document, asked);
};

/** Checks the question as it is asked, with its variables. */
export const withGuard = (): Plugin => ({
  onParse: ({ setParseFn }) => setParseFn(parseWithinBounds),
  onValidate: ({ setValidationFn }) => setValidationFn((known, document) => validate(known, document, rules)),
  onExecute: ({ args, setResultAndStopExecution }) => {
    const errors = faultsOf(args);
    if (errors.length > 0) setResultAndStopExecution({ errors });
  },
  onSubscribe: ({ args, setResultAndStopExecution }) => {
    const errors = faultsOf(args);
    if (errors.length > 0) setResultAndStopExecution({ errors });
  },
});

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
