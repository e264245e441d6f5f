/** What goes wrong outside of a command's own judgement: one error shape, a code for programs and a sentence for people. */

import { cutText } from '@duban/domain';
import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import { argumentWords } from './argument-words.ts';

/**
 * - `UNAUTHENTICATED`: no token, or one that is not accepted
 * - `FORBIDDEN`: not for this caller, whatever the arguments
 * - `BAD_USER_INPUT`: an argument that cannot be used; `extensions.field` names it
 * - `UNAVAILABLE`: a part of Duban cannot be reached; trying again is safe with the same command id
 * - `OVERLOADED`: too much is under way; nothing was done, and `extensions.retryAfter` seconds help
 * - `TIMEOUT`: it took longer than a query may, and was given up
 * - `ANSWER_TOO_LARGE`: the answer has more bytes than one may have; a command was carried out all the same
 * - `RATE_LIMITED`: the caller has spent what he may for now; `extensions.retryAfter` seconds help
 * - `DOCUMENT_REQUIRED`, `DOCUMENT_UNKNOWN`: only registered documents are answered, or none has that id
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
  new GraphQLError(`${words.zh}。${words.en}.`, { extensions: { code, messages: words, ...facts } });

/** Passes by itself: over HTTP a 503 that says when to come back. */
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

/** Characters of somebody's input that are said back to him. */
const LONGEST_QUOTE = 60;

/** Code units of somebody else's sentence that are passed on. */
const LONGEST_SENTENCE = 400;

/** What was given, cut where it is too long to be said back: an answer must not grow with what is wrong in the question. */
export const quoted = (given: string, longest = LONGEST_QUOTE): string => cutText(given.toWellFormed(), longest);

/** A sentence of somebody else's, with whatever it quotes cut likewise. */
export const quotedWithin = (sentence: string): string =>
  cutText(
    sentence.replace(/"(?:[^"\\]|\\.)*"?/g, (text) => (text.length > LONGEST_QUOTE ? `${quoted(text)}"` : text)),
    LONGEST_SENTENCE,
  );
