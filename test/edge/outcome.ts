/** Reads a mutation's answer: its receipts and refusals, and what is wrong with them. */

import { judge } from './verdict.ts';

/** The receipt of an accepted command: its position in the log. */
export type Receipt = { readonly commandId: string; readonly position: number };

export type Outcome = {
  /** "taken", "withheld", or a code of the refusal or error; of a bulk mutation one for each row. */
  readonly kinds: readonly string[];
  readonly receipts: readonly Receipt[];
  /** Refusals that name the field. */
  readonly named: number;
  readonly fault: string | null;
};

type Found = Readonly<Record<string, unknown>> & { readonly __typename: string };

/** Every object in it of that type. */
const ofType = (answer: unknown, type: string): readonly Found[] => {
  if (typeof answer !== 'object' || answer === null) return [];
  const within = Object.values(answer).flatMap((value) => ofType(value, type));
  return (answer as Partial<Found>).__typename === type ? [answer as Found, ...within] : within;
};

const HAN = /\p{Script=Han}/u;

const refusalFault = ({ code, field, message }: Found): string | null => {
  const { zh, en } = message as { readonly zh: string; readonly en: string | null };
  // No input may block a measure's workflow.
  if (code === 'CANNOT_GO_ON') return 'a measure or plan that cannot go on';
  if (!HAN.test(zh)) return 'a refusal without a sentence in Chinese';
  if (!/[a-z]/.test(en ?? '')) return 'a refusal without a sentence in English';
  if (code === 'INVALID' && !field) return 'a refusal that names no field';
  return zh.length > 2_000 || (en ?? '').length > 2_000 ? 'a refusal without end' : null;
};

/** Every payload's receipt, with the command's id. */
const receiptsIn = (answer: unknown): readonly Receipt[] => {
  if (typeof answer !== 'object' || answer === null) return [];
  const { receipt, commandId } = answer as { readonly receipt?: Partial<Found> | null; readonly commandId?: unknown };
  const within = Object.values(answer).flatMap(receiptsIn);
  return receipt ? [{ commandId: String(commandId), position: Number(receipt.position) }, ...within] : within;
};

/** Codes of errors that tell the client what to change; any other code is a fault. */
const CLIENT_ERROR_CODES = ['BAD_USER_INPUT', 'FORBIDDEN', 'TOO_LARGE', 'TOO_COMPLEX', 'REQUEST_ENTITY_TOO_LARGE'];

export const outcomeOf = (status: number, type: string | null, text: string): Outcome => {
  const { kind, fault } = judge(status, type, text);
  const failed = (why: string): Outcome => ({
    kinds: [kind],
    receipts: [],
    named: 0,
    fault: `${why}: ${status} ${text.slice(0, 800)}`,
  });
  if (fault !== null) return { kinds: [kind], receipts: [], named: 0, fault };
  const { data, errors = [] } = JSON.parse(text) as {
    readonly data?: unknown;
    readonly errors?: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
  };
  const refusals = ofType(data, 'Refusal');
  const receipts = receiptsIn(data);
  for (const refusal of refusals) {
    const wrong = refusalFault(refusal);
    if (wrong) return failed(wrong);
  }
  for (const { extensions } of errors) {
    if (!CLIENT_ERROR_CODES.includes(String(extensions.code))) return failed('an error that nobody can mend');
    if (extensions.code === 'BAD_USER_INPUT' && typeof extensions.field !== 'string')
      return failed('an error that names no field');
  }
  const kinds = [
    ...receipts.map(() => 'taken'),
    ...refusals.map(({ code }) => String(code)),
    ...errors.map(({ extensions }) => String(extensions.code)),
  ];
  return {
    kinds: kinds.length > 0 ? kinds : ['nothing asked'],
    receipts,
    named:
      refusals.filter(({ field }) => typeof field === 'string').length +
      errors.filter(({ extensions }) => typeof extensions.field === 'string').length,
    fault: null,
  };
};
