import { describe, expect, it } from 'vitest';
import type { OverviewFiguresFragment } from './overview.generated.ts';
import { barParts, headline, type LampChange, lampsByGravity, turnedTo, verifiedOfDue } from './standing.ts';
import { overviewWords } from './words.ts';

const lamp = (key: string, meaning: 'ON_TIME' | 'BEHIND' | 'OVERDUE' | 'DONE', severity: number) => ({
  key,
  meaning,
  severity,
  colour: '#777777',
  name: { zh: `${key}灯`, en: key },
});
const [green, yellow, red, done] = [
  lamp('green', 'ON_TIME', 3),
  lamp('yellow', 'BEHIND', 4),
  lamp('red', 'OVERDUE', 5),
  lamp('done', 'DONE', 1),
];
const figures = (counts: readonly [number, number, number, number]): OverviewFiguresFragment => ({
  measures: {
    total: counts.reduce((sum, count) => sum + count, 0),
    byLamp: [green, yellow, red, done].map((of, index) => ({ lamp: of, measures: counts[index] ?? 0 })),
  },
  milestones: { due: 302, met: 250, early: 7, overdue: 58, waitingDue: 1, extensionsDue: 0 },
});

describe('the overview', () => {
  it('says how many measures lag, whatever the lamps are called', () => {
    expect(headline(figures([101, 30, 28, 9]))).toEqual({
      zh: '168项举措中58项落后',
      en: '58 of 168 measures are behind',
    });
    expect(headline(figures([168, 0, 0, 0])).zh).toBe('168项举措，没有落后的');
  });

  it('shows the gravest lamp first, and leaves out those that nothing shows unless they tell of lagging', () => {
    expect(lampsByGravity(figures([3, 0, 0, 0]).measures.byLamp).map((count) => count.lamp.key)).toEqual([
      'red',
      'yellow',
      'green',
    ]);
    expect(barParts(figures([1, 0, 2, 3])).map(({ key, count }) => [key, count])).toEqual([
      ['red', 2],
      ['yellow', 0],
      ['green', 1],
      ['done', 3],
    ]);
  });

  it('counts of the milestones whose date is over those that are verified, not those verified early', () => {
    const { verified, due, rest } = verifiedOfDue(figures([1, 1, 1, 1]));
    expect([verified, due]).toEqual([243, 302]);
    // 243 + 58 + 1 = 302
    expect(rest.map(({ zh }) => zh)).toEqual(['逾期58', '待核实1']);
  });

  it('sums up what turned to each lamp, says from which where it became better, and passes over what did not turn or was only issued', () => {
    const change = (from: typeof green | null, to: typeof green, measures: number): LampChange => ({
      from,
      to,
      measures,
    });
    const changes = [
      change(green, red, 3),
      change(yellow, red, 2),
      change(red, green, 7),
      change(green, green, 90),
      change(null, green, 4),
    ];
    expect(turnedTo(changes).map(({ lamp: to, measures }) => [to.key, measures])).toEqual([
      ['red', 5],
      ['green', 7],
    ]);
    expect(
      turnedTo(changes).map(
        ({ lamp: to, from, measures }) => overviewWords.turnedTo(to.name, from?.name ?? null, measures).zh,
      ),
    ).toEqual(['转red灯5项', '由red灯转green灯7项']);
    expect(turnedTo([])).toEqual([]);
  });
});
