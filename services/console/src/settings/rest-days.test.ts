import { expect, it } from 'vitest';
import { spansOf } from './rest-days.ts';

it('joins days off in a row under one name, and no others', () => {
  const day = (date: string, name: string) => ({ date, name });
  expect(
    spansOf([
      day('2023-04-29', '劳动节'),
      day('2023-04-30', '劳动节'),
      day('2023-05-01', '劳动节'),
      day('2023-09-30', '中秋节'),
      day('2023-10-01', '国庆节'),
      day('2023-10-03', '国庆节'),
    ]),
  ).toEqual([
    { name: '劳动节', first: '2023-04-29', last: '2023-05-01', days: 3 },
    { name: '中秋节', first: '2023-09-30', last: '2023-09-30', days: 1 },
    { name: '国庆节', first: '2023-10-01', last: '2023-10-01', days: 1 },
    { name: '国庆节', first: '2023-10-03', last: '2023-10-03', days: 1 },
  ]);
});
