/** Says what a target is to reach and what it should have reached, and lays out its schedule. */

import type { CoursePoint } from '../kit/show/course.ts';
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

/** 应达5.9%: what it should have reached by the day shown; nothing where nothing is expected yet. */
export const expectationWords = (target: Target): Phrase => {
  if (!target.standing) return { zh: '', en: '' };
  const value = valueWords(target.standing.expected, target);
  return target.kind === 'CEILING' ? overviewWords.notAbove(value) : overviewWords.shouldBe(value);
};

/** The scheduled course as points of a line: one that changes by steps gets a corner at each. */
export const scheduledPoints = ({ course }: Target): readonly CoursePoint[] => {
  if (!course) return [];
  if (course.shape !== 'STEPS') return course.points;
  return course.points.flatMap((point, index) => {
    const before = course.points[index - 1];
    return before ? [{ date: point.date, value: before.value }, point] : [point];
  });
};
