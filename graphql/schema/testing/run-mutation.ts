/** Commands of tests: given through the graph, and answered without the parts that every payload has. */

import type { Identity } from '../kernel/ports.ts';
import type { TestEnvironment } from './environment.ts';

/** The payload of the mutation; throws where there is any error. */
export const mutationRunner =
  (environment: () => TestEnvironment) =>
  async (name: string, as: Identity, input: object, selection = 'measure { stage }'): Promise<object | undefined> => {
    const own = `${name[0]?.toUpperCase()}${name.slice(1)}`;
    const type = /Rung$/.test(own) ? 'Rung' : /Ladder$/.test(own) ? 'Ladder' : own;
    const document = `mutation ($input: ${type}Input!) { ${name}(input: $input) { refusal { code field } ${selection} } }`;
    const data = (await environment().read(document, { as, variables: { input } })) as Record<string, object>;
    return data[name];
  };

/** What a command answers that was done, and beside it what is given. */
export const done = (rest: object) => ({ refusal: null, ...rest });
export const stage = (name: string) => done({ measure: { stage: name } });
