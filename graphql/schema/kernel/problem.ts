/** What goes wrong outside of a command's own judgement: one error shape, a code for programs and a sentence for people. */

import { cutText } from '@duban/domain';
import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import { argumentWords } from './argument-words.ts';

/**
 * - `UNAUTHENTICATED`: no token, or one that is not accepted
 * - `FORBIDDEN`: not for this caller, whatever the arguments
 * - `BAD_USER_INPUT`: an argument that cannot be used; `extensions.field` names it
 * - `UNAVAILABLE`: a part of Duban cannot be reached; trying again is safe with the same command id
 * - `OVERLOADED`: too many requests are running; nothing was done; retry after `extensions.retryAfter` seconds
 * - `TIMEOUT`: it took longer than a query may, and was given up
 * - `ANSWER_TOO_LARGE`: the answer has more bytes than one may have; a command was carried out all the same
 * - `RATE_LIMITED`: the caller's allowance is used up; retry after `extensions.retryAfter` seconds
 * - `DOCUMENT_REQUIRED`, `DOCUMENT_UNKNOWN`: only registered operations run, or none has that id
 * - `INTERNAL`: a fault of Duban; only its log says more, under the request's id
 */
export type ProblemCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'UNAVAILABLE'
  | 'OVERLOADED'
  | 'TIMEOUT'
  | 'ANSWER_TOO_LARGE'
  | 'RATE_LIMITED'
  | 'DOCUMENT_REQUIRED'
  | 'DOCUMENT_UNKNOWN'
  | 'INTERNAL';

export type Words = { readonly zh: string; readonly en: string };

/** The message is both sentences; `extensions` are `code`, `messages: {zh, en}` and whatever `facts` adds. */
export const problem = (code: ProblemCode, words: Words, facts: GraphQLErrorExtensions = {}): GraphQLError =>
  withoutStack(
    () => new GraphQLError(`${words.zh}。${words.en}.`, { extensions: { code, messages: words, ...facts } }),
  );

/** Makes an error that only tells a client something: recording the stack would cost more than all else about it. */
export const withoutStack = <Made extends Error>(make: () => Made): Made => {
  const usual = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = usual;
  }
};

/** A temporary problem: over HTTP a 503 with `Retry-After`. */
export const toTryAgain = (
  code: 'UNAVAILABLE' | 'OVERLOADED',
  words: Words,
  retryAfter = 1,
  facts: GraphQLErrorExtensions = {},
): GraphQLError => {
  const http = { status: 503, headers: { 'retry-after': String(retryAfter) } };
  return problem(code, words, { ...facts, retryAfter, http });
};

/**
 * An argument that cannot be used: in Chinese by its name in words, in English and for programs by its path ("first",
 * "filter.sections.0").
 */
export const badInput = (field: string, words: Words): GraphQLError =>
  problem('BAD_USER_INPUT', { zh: `${argumentWords(field)}${words.zh}`, en: `${field} ${words.en}` }, { field });

/** Characters of an input that an error message quotes. */
const MAX_QUOTE_LENGTH = 60;

/** Code units of a library's message that are passed on. */
const MAX_SENTENCE_LENGTH = 400;

/** Quotes an input, cut if it is long, so that the size of a response does not grow with a wrong input. */
export const quoted = (given: string, longest = MAX_QUOTE_LENGTH): string => cutText(given.toWellFormed(), longest);

/** A library's message, with its quotations and itself cut likewise. */
export const quotedWithin = (sentence: string): string =>
  cutText(
    sentence.replace(/"(?:[^"\\]|\\.)*"?/g, (text) => (text.length > MAX_QUOTE_LENGTH ? `${quoted(text)}"` : text)),
    MAX_SENTENCE_LENGTH,
  );
