/** Says what a target should have reached, and lays out its schedule. */

import type { CoursePoint } from '../kit/show/course.ts';
import { valueWords } from '../kit/show/value.ts';
import type { Phrase } from '../kit/words/phrase.ts';
import type { HeadlineMeasureFragment } from './overview.generated.ts';
import { overviewWords } from './words.ts';

type Target = HeadlineMeasureFragment['targets'][number];

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
