/** What every form of a command takes and how typed input becomes the command's. */

import { readNumber } from '../show/value.ts';

export type ActEnds = {
  /** The command is done, and queries show it. */
  readonly onDone?: () => void;
  readonly onCancel?: () => void;
};

/** Typed figures by the key of their target. */
export type TypedValues = Readonly<Record<string, string>>;

/** Only what was typed is sent, in the order of the targets. */
export const valuesIn = (
  typed: TypedValues,
  targets: readonly { readonly key: string }[],
): readonly { readonly target: string; readonly value: number }[] =>
  targets.flatMap(({ key }) => {
    const value = readNumber(typed[key] ?? '');
    return value === null ? [] : [{ target: key, value }];
  });

/** An empty date is left out. */
export const dateIn = (typed: string): string | null => (typed === '' ? null : typed);

/** One item a line. */
export const linesIn = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The place of a target among the values that are sent: a refusal of `values.1` concerns the second of them. */
export const sentIndex = (typed: TypedValues, targets: readonly { readonly key: string }[], key: string): number =>
  valuesIn(typed, targets).findIndex(({ target }) => target === key);
