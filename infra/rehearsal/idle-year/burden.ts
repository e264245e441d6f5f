/** How much each recipient is sent: mails, letters and digests in all, the most in a day and in a week. */

import { type CivilDate, civilDateAt, formOfDispatch, mondayOf, SUPERVISION_OFFICE } from '@duban/domain';
import type { SentMail } from './idle-mails.ts';

export type Burden = {
  readonly recipient: string;
  readonly mails: number;
  readonly digests: number;
  readonly letters: number;
  readonly summaries: number;
  readonly mostDigestsADay: number;
  readonly mostLettersAWeek: number;
  readonly mostMailsAWeek: number;
};

const mostOf = (mails: readonly SentMail[], period: (date: CivilDate) => string): number =>
  Math.max(
    0,
    ...Map.groupBy(mails, ({ at }) => period(civilDateAt(at)))
      .values()
      .map((group) => group.length),
  );

/** Busiest first. */
export const burdensOf = (mails: readonly SentMail[]): readonly Burden[] =>
  [...Map.groupBy(mails, ({ recipient }) => recipient)]
    .map(([recipient, own]): Burden => {
      const [digests, letters, summaries] = (['digest', 'letter', 'weekly'] as const).map((form) =>
        own.filter(({ id }) => formOfDispatch(id) === form),
      ) as [SentMail[], SentMail[], SentMail[]];
      return {
        recipient,
        mails: own.length,
        digests: digests.length,
        letters: letters.length,
        summaries: summaries.length,
        mostDigestsADay: mostOf(digests, (date) => date),
        mostLettersAWeek: mostOf(letters, mondayOf),
        mostMailsAWeek: mostOf(own, mondayOf),
      };
    })
    .sort((a, b) => b.mails - a.mails || (a.recipient < b.recipient ? -1 : 1));

/** Median, second and busiest of the heads, of the leaders; the office. */
export const renderBurdens = (burdens: readonly Burden[]): string => {
  const group = (prefix: string): readonly Burden[] => burdens.filter(({ recipient }) => recipient.startsWith(prefix));
  const rows = (name: string, all: readonly Burden[]): (readonly [string, Burden | undefined])[] => [
    [`${name}, busiest`, all[0]],
    [`${name}, second`, all[1]],
    [`${name}, median`, all[Math.floor(all.length / 2)]],
  ];
  const cells = [
    ['', 'recipient', 'mails', 'digests', 'letters', 'weekly', 'digests/day', 'letters/week', 'mails/week'],
    ...[
      ...rows('head', group('unit-head@')),
      ...rows('leader', group('leader@')),
      ...([['office', burdens.find(({ recipient }) => recipient === SUPERVISION_OFFICE)]] as const),
    ].flatMap(([name, one]) => (one ? [[name, ...columns(one)]] : [])),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  return cells
    .map((row) =>
      row
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

const columns = (one: Burden): readonly string[] => {
  const { recipient, mails, digests, letters, summaries, mostDigestsADay, mostLettersAWeek, mostMailsAWeek } = one;
  const numbers = [mails, digests, letters, summaries, mostDigestsADay, mostLettersAWeek, mostMailsAWeek];
  return [recipient, ...numbers.map(String)];
};
