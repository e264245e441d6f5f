/** Says what a target is to reach, and what it should have reached by a day. */

import { dateWords } from '../kit/show/date.ts';
import { sayNumber } from '../kit/show/number.ts';
import { valueWords } from '../kit/show/value.ts';
import type { Phrase } from '../kit/words/phrase.ts';
import type { HeadlineMeasureFragment } from './overview.generated.ts';
import { overviewWords } from './words.ts';

type Target = HeadlineMeasureFragment['targets'][number];

/** 7%, ≤3.5%, or 完成 for a thing to be done. */
export const goalWords = ({ kind, value, unit, label }: Target): Phrase => {
  if (kind === 'DELIVERABLE') return overviewWords.done;
  if (value === null) return label;
  const text = `${kind === 'CEILING' ? '≤' : ''}${sayNumber(value)}${unit ?? ''}`;
  return { zh: text, en: text };
};

type Scheduled = { readonly date: string; readonly value: number };

/** What the roadmap expects of the target, milestone by milestone. */
export const scheduledOf = ({ milestones }: HeadlineMeasureFragment, target: string): readonly Scheduled[] =>
  milestones.flatMap(({ due, expected }) =>
    expected.filter(({ target: { key } }) => key === target).map(({ value }) => ({ date: due, value })),
  );

/** 6月30日应达5.9%: the newest that should have been reached by `today`, else the first that is to come. */
export const expectationWords = (
  target: Target,
  scheduled: readonly Scheduled[],
  today: string,
  year: number,
): Phrase => {
  const due = scheduled.filter(({ date }) => date <= today);
  const shown = due[due.length - 1] ?? scheduled[0];
  if (!shown) return { zh: '', en: '' };
  const value = valueWords(shown.value, target);
  const date = dateWords(shown.date, year);
  return target.kind === 'CEILING' ? overviewWords.notAbove(date, value) : overviewWords.shouldBe(date, value);
};
