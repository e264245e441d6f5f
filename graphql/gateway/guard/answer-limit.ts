/** Limits the size of an answer, measured before it is serialised, so that no answer blocks the process for others. */

import { problem } from '@duban/schema';
import { type ExecutionResult, type GraphQLError, getOperationAST, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Incoming } from '../http/incoming.ts';
import { jsonBytesWithin } from './json-bytes.ts';

/** For all answers of one request together, and for each message of a subscription. */
export const MAX_ANSWER_BYTES = 8_000_000;

/** Runs after the operation guard, so that the refusal still carries the cost. */
export const withAnswerLimit = (): Plugin<object, Incoming> => ({
  onExecute: ({ args }) => ({
    onExecuteDone: ({ result, setResult }) => {
      if (Symbol.asyncIterator in result) return;
      const { tally } = args.contextValue as unknown as Incoming;
      const bytes = jsonBytesWithin(serializable(result), MAX_ANSWER_BYTES - (tally?.bytes ?? 0));
      if (bytes === null) {
        const isCommand = getOperationAST(args.document, args.operationName)?.operation === OperationTypeNode.MUTATION;
        setResult(withErrorOnly(result, isCommand ? commandDone() : tooLarge()));
      } else if (tally) tally.bytes += bytes;
    },
  }),
  onSubscribe: () => ({
    onSubscribeResult: () => ({
      onNext: ({ result, setResult }) => {
        if (jsonBytesWithin(serializable(result), MAX_ANSWER_BYTES) === null)
          setResult(withErrorOnly(result, tooLarge()));
      },
    }),
  }),
});

const serializable = ({ data, errors }: ExecutionResult) => ({ data, errors: errors?.map((error) => error.toJSON()) });

const withErrorOnly = ({ extensions }: ExecutionResult, error: GraphQLError): ExecutionResult => ({
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
      en: `The command was handled, but the requested result is larger than ${MEGABYTES} MB: send it again with the same commandId and ask for less`,
    },
    facts,
  );
