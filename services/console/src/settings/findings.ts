/** What a comparison with the log found, as the graph gives it: data of any form, of which the sentences are shown. */

import type { Phrase } from '../kit/words/phrase.ts';

export type Part = 'log' | 'workflow' | 'read-model';
export type Finding = Phrase & { readonly part: Part; readonly what: string };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A finding of an unknown form is one of the log, and is shown as it is. */
export const findingsOf = (found: readonly unknown[]): readonly Finding[] =>
  found.map((one) => {
    const { part, zh, en, what } = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>;
    const known = part === 'workflow' || part === 'read-model' ? part : 'log';
    const text = JSON.stringify(one);
    return { part: known, zh: textOf(zh) || text, en: textOf(en) || text, what: textOf(what) };
  });

const KB = 1_000;
const MB = 1_000 * KB;
const GB = 1_000 * MB;

/** 12.3 MB: decimal units, one decimal. */
export const sizeOf = (bytes: number): Phrase => {
  const [unit, name] = bytes >= GB ? [GB, 'GB'] : bytes >= MB ? [MB, 'MB'] : [KB, 'kB'];
  const text = `${(bytes / unit).toFixed(1)} ${name}`;
  return { zh: text, en: text };
};
