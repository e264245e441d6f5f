/** An answer has a largest size in bytes: counted before it is written, so that none holds up everybody else. */

import { problem } from '@duban/schema';
import { type ExecutionResult, type GraphQLError, getOperationAST, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Incoming } from '../http/incoming.ts';
import { jsonBytesWithin } from './json-bytes.ts';

/** Of all answers to one request together, and of each message of a subscription. */
export const MAX_ANSWER_BYTES = 8_000_000;

/** After the guard, so that an answer that is too large says what it cost. */
export const withAnswerLimit = (): Plugin<object, Incoming> => ({
  onExecute: ({ args }) => ({
    onExecuteDone: ({ result, setResult }) => {
      if (Symbol.asyncIterator in result) return;
      const { tally } = args.contextValue as unknown as Incoming;
      const bytes = jsonBytesWithin(written(result), MAX_ANSWER_BYTES - (tally?.bytes ?? 0));
      if (bytes === null) {
        const isCommand = getOperationAST(args.document, args.operationName)?.operation === OperationTypeNode.MUTATION;
        setResult(replaced(result, isCommand ? commandDone() : tooLarge()));
      } else if (tally) tally.bytes += bytes;
    },
  }),
  onSubscribe: () => ({
    onSubscribeResult: () => ({
      onNext: ({ result, setResult }) => {
        if (jsonBytesWithin(written(result), MAX_ANSWER_BYTES) === null) setResult(replaced(result, tooLarge()));
      },
    }),
  }),
});

const written = ({ data, errors }: ExecutionResult) => ({ data, errors: errors?.map((error) => error.toJSON()) });

const replaced = ({ extensions }: ExecutionResult, error: GraphQLError): ExecutionResult => ({
  errors: [error],
  ...(extensions && { extensions }),
});

const MEGABYTES = MAX_ANSWER_BYTES / 1_000_000;
const facts = { limit: MAX_ANSWER_BYTES, http: { spec: true, status: 400 } };

const tooLarge = () =>
  problem(
    'ANSWER_TOO_LARGE',
    {
      zh: `查询结果过大，超过${MEGABYTES}兆字节；请减少每页条数，或少取长文本`,
      en: `The answer is larger than ${MEGABYTES} MB: ask for smaller pages, or for fewer long texts`,
    },
    facts,
  );
const commandDone = () =>
  problem(
    'ANSWER_TOO_LARGE',
    {
      zh: `命令已处理，但所取结果超过${MEGABYTES}兆字节；请以同一命令编号重发，并少取内容`,
      en: `The command was handled, but what was asked of its result is larger than ${MEGABYTES} MB: send it again with the same commandId and ask for less`,
    },
    facts,
  );
