/** Asks the graph beside the browser, with a token that `start` issued: what is on the screen is compared with it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TokenRole } from '@duban/auth';
import { inject } from 'vitest';

/** Answers with the data. Throws where the answer has errors. */
export const ask = async <Data>(role: TokenRole, query: string): Promise<Data> => {
  const token = readFileSync(join(inject('dataDir'), 'tokens', role), 'utf8').trim();
  const response = await fetch(new URL('/graphql', inject('consoleUrl')), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: readonly { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
};
