import { describe, expect, it } from 'vitest';
import { countLines, type Dated, dueSign, endOfWeek, grouped, groupOf, itemKey } from './list.ts';

const TODAY = '2023-06-28';

const item = (kind: string, due: string | null, id = 'a'): Dated => ({
  kind,
  due,
  since: '2023-06-25T01:00:00.000Z',
  measure: { id },
});
const linesOf = (items: readonly Dated[]) =>
  grouped(items, TODAY).map(({ key, lines }) => [key, ...lines.map((line) => line.items.length)]);

describe('the groups of the to-do list', () => {
  const groupAt = (due: string | null, today = TODAY, kind = 'DUE_SOON') => groupOf({ kind, due }, today);

  it('are overdue, this week, this month and later, a week ending on Sunday', () => {
    expect(groupAt('2023-06-27')).toBe('over');
    expect(groupAt('2023-06-28')).toBe('week');
    expect(groupAt('2023-07-02')).toBe('week');
    expect(groupAt('2023-07-03')).toBe('later');
    expect(groupAt('2023-07-31', '2023-07-03')).toBe('month');
    expect(groupAt('2023-08-01', '2023-07-03')).toBe('later');
    expect(endOfWeek('2023-07-02')).toBe('2023-07-02');
    expect(endOfWeek('2023-07-03')).toBe('2023-07-09');
  });

  it('count what waits for a decision without a date as due this week', () => {
    expect(groupAt(null)).toBe('week');
  });

  it('begin with what a leader wrote, whenever it is due', () => {
    expect(linesOf([item('OVERDUE', '2023-06-20'), item('ANSWER', '2023-07-30', 'b')])).toEqual([
      ['instruction', 1],
      ['over', 1],
    ]);
  });

  it('put what a meeting decided under its own heading, never under that of the leaders', () => {
    const decided = { ...item('ANSWER', '2023-07-30', 'a'), instruction: { id: 'decision-1', meeting: {} } };
    const given = { ...item('ANSWER', '2023-07-30', 'b'), instruction: { id: 'i1', meeting: null } };
    expect(linesOf([decided, given, item('OVERDUE', '2023-06-20', 'c')])).toEqual([
      ['instruction', 1],
      ['decision', 1],
      ['over', 1],
    ]);
  });

  it('put the earliest first and leave empty groups out', () => {
    const [over, ...others] = grouped(
      [item('OVERDUE', '2023-06-20', 'late'), item('OVERDUE', '2023-06-01', 'early')],
      TODAY,
    );
    expect(over?.lines.map(({ items: [first] }) => first.measure.id)).toEqual(['early', 'late']);
    expect(others).toEqual([]);
  });

  it('make one line of the reports and of the acknowledgements of a day, and keep milestones apart', () => {
    const items = [
      item('REPORT_DUE', '2023-07-25', 'a'),
      item('DUE_SOON', '2023-07-25', 'a'),
      item('REPORT_DUE', '2023-07-25', 'b'),
      item('DUE_SOON', '2023-07-25', 'b'),
      item('REPORT_DUE', '2023-07-26', 'c'),
    ];
    expect(linesOf(items)).toEqual([['later', 2, 1, 1, 1]]);
  });
});

describe('an item of the to-do list', () => {
  it('keeps its key in a fresh list, and another milestone of the measure has another', () => {
    const first = { ...item('OVERDUE', '2023-06-20'), milestone: { id: 'm/1' } };
    expect(itemKey({ ...first })).toBe(itemKey(first));
    expect(itemKey({ ...first, milestone: { id: 'm/2' } })).not.toBe(itemKey(first));
  });

  it('says in words when it is due', () => {
    const words = (due: string | null) => dueSign(item('OVERDUE', due), TODAY, 2023).name.zh;
    expect(words('2023-06-25')).toBe('逾期3天');
    expect(words('2023-06-28')).toBe('今天');
    expect(words('2023-06-29')).toBe('明天');
    expect(words('2023-07-03')).toBe('还有5天');
    expect(words(null)).toBe('6月25日起等待');
  });

  it('counts working days where they are known, and looks near by them', () => {
    const sign = dueSign(item('DUE_SOON', '2023-07-03'), TODAY, 2023, 2);
    expect(sign.name.zh).toBe('还有2个工作日');
    expect(sign.meaning).toBe('BEHIND');
    expect(dueSign(item('DUE_SOON', '2023-07-03'), TODAY, 2023).meaning).toBe('NOT_STARTED');
    expect(dueSign(item('DUE_SOON', '2023-07-03'), TODAY, 2023, 0).name.zh).toBe('还有5天');
  });
});

describe('the number of things to do', () => {
  it('counts what is done together once, as the list does', () => {
    const reports = [item('REPORT_DUE', '2023-06-30', 'a'), item('REPORT_DUE', '2023-06-30', 'b')];
    expect(countLines([...reports, item('REPORT_DUE', '2023-07-31', 'a'), item('OVERDUE', '2023-06-20')], TODAY)).toBe(
      3,
    );
    expect(countLines([], TODAY)).toBe(0);
  });
});
