/** Brings a bulletin of a test plan as far as a test needs it, by the mutations that people give. */

import type { Identity } from '../kernel/ports.ts';
import type { TestEnvironment } from './environment.ts';
import { identityOf, leader, PLAN, supervisor } from './plan.ts';

export const reviewer: Identity = { ...identityOf('supervisor'), subject: 'a-reviewer' };

type Payload = {
  readonly receipt: { readonly position: number } | null;
  readonly refusal: { readonly code: string; readonly field: string | null } | null;
};

/** The payload of the mutation `name` with this input; an input type is named after its mutation. */
export const giveOrder = async (
  environment: TestEnvironment,
  name: string,
  input: object,
  as: Identity = supervisor,
): Promise<Payload> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${name}(input: $input) { receipt { position } refusal { code field } } }`;
  const { done } = (await environment.read(document, { variables: { input: { plan: PLAN, ...input } }, as })) as {
    done: Payload;
  };
  return done;
};

export const draftBulletin = (environment: TestEnvironment): Promise<Payload> =>
  giveOrder(environment, 'draftPaper', {
    kind: 'BULLETIN',
    month: environment.today.slice(0, 7),
    shows: environment.position,
    day: environment.today,
  });

/** Up to `last`, in the order of the office's work. */
export const processPaper = async (
  environment: TestEnvironment,
  paper: string,
  last: 'reviewPaper' | 'signPaper' | 'numberPaper' | 'issuePaper',
  revision = 1,
): Promise<void> => {
  const steps = [
    ['reviewPaper', { paper, revision }, reviewer],
    ['signPaper', { paper, revision }, leader],
    ['numberPaper', { paper }, supervisor],
    ['issuePaper', { paper }, supervisor],
  ] as const;
  for (const [name, input, as] of steps) {
    const { refusal } = await giveOrder(environment, name, input, as);
    if (refusal) throw new Error(`${name}: ${refusal.code}`);
    if (name === last) return;
  }
};
