/** What is wrong with the figures of a row: of several targets each fault names its own, wherever it comes to stand. */

import type { Phrase } from '../kit/words/phrase.ts';
import { reportWords } from './words.ts';

type Target = { readonly key: string; readonly kind: string; readonly label: Phrase };

/** `wrong` are the keys of the targets whose figure is none. */
export const figureFaults = (targets: readonly Target[], wrong: readonly string[]): readonly Phrase[] =>
  targets
    .filter(({ key }) => wrong.includes(key))
    .map(({ kind, label }) => {
      const fault = kind === 'DELIVERABLE' ? reportWords.noPercent : reportWords.noNumber;
      if (targets.length === 1) return fault;
      return { zh: `${label.zh}：${fault.zh}`, en: `${label.en || label.zh}: ${fault.en}` };
    });

type Refused = { readonly target: string | null; readonly isNote: boolean };

/** Index of the target below which the messages of a measure stand; the note has its place with the first. */
export const placeOfMessages = (
  { targets }: { readonly targets: readonly { readonly key: string }[] },
  refusal: Refused | null,
  faulty: readonly string[],
): number => {
  if (refusal?.isNote) return 0;
  const found = targets.findIndex(({ key }) => key === refusal?.target || faulty.includes(key));
  return found === -1 ? targets.length - 1 : found;
};
