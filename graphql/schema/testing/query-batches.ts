/** Asks many queries in one request, each under an alias of its own, and tells their answers apart. */

import type { ExecutionResult } from 'graphql';

type Query = { readonly document: string };

export type Answered<Q extends Query> = {
  readonly query: Q;
  readonly answer: Pick<ExecutionResult, 'errors'> & { readonly data: unknown };
};

/** More root fields in a request save nothing: what is left is the work of the fields themselves. */
const MAX_QUERIES_IN_REQUEST = 40;
/** A nullable root field: an error in it takes away its own answer only. Queries of other fields stay alone. */
const PLAN_QUERY = /^\{\s*plan\(/;
const alias = (index: number): string => `q${index}`;

/** The answer to each query. @throws AggregateError if a request as a whole was refused. */
export const askTogether = async <Q extends Query>(
  queries: readonly Q[],
  ask: (document: string) => Promise<ExecutionResult>,
): Promise<readonly Answered<Q>[]> => {
  const together = queries.filter(({ document }) => PLAN_QUERY.test(document));
  const requests = queries.filter(({ document }) => !PLAN_QUERY.test(document)).map((query) => [query]);
  for (let from = 0; from < together.length; from += MAX_QUERIES_IN_REQUEST)
    requests.push(together.slice(from, from + MAX_QUERIES_IN_REQUEST));
  const answered: Answered<Q>[] = [];
  for (const request of requests) {
    const fields = request.map(({ document }, index) => `${alias(index)}: ${rootFieldOf(document)}`);
    const { data, errors = [] } = await ask(`{ ${fields.join('\n')} }`);
    const whole = errors.filter(({ path }) => path === undefined);
    if (whole.length > 0) throw new AggregateError(whole, whole.map(String).join('\n'));
    for (const [index, query] of request.entries()) {
      const own = errors.filter(({ path }) => path?.[0] === alias(index));
      answered.push({ query, answer: { data: data?.[alias(index)] ?? null, ...(own.length > 0 && { errors: own }) } });
    }
  }
  return answered;
};

/** What a document selects between its outer braces, which is one field. */
const rootFieldOf = (document: string): string => document.trim().slice(1, -1).trim();
