/** Runs a mutation in a test and returns its payload, with the refusal and the selected fields. */

import type { Identity } from '../kernel/ports.ts';
import type { TestEnvironment } from './environment.ts';

/** The function it returns resolves to the mutation's payload. It throws if there is any error. */
export const mutationRunner =
  (environment: () => TestEnvironment) =>
  async (name: string, as: Identity, input: object, selection = 'measure { stage }'): Promise<object | undefined> => {
    const own = `${name[0]?.toUpperCase()}${name.slice(1)}`;
    const type = /Rung$/.test(own) ? 'Rung' : /Ladder$/.test(own) ? 'Ladder' : own;
    const document = `mutation ($input: ${type}Input!) { ${name}(input: $input) { refusal { code field } ${selection} } }`;
    const data = (await environment().read(document, { as, variables: { input } })) as Record<string, object>;
    return data[name];
  };

/** The payload of an accepted command, with the given fields. */
export const done = (rest: object) => ({ refusal: null, ...rest });
export const stage = (name: string) => done({ measure: { stage: name } });
