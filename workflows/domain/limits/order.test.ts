import { describe, expect, it } from 'vitest';
import type { MeasureOrder } from '../measure/commands.ts';
import { eventsOf, refusedOf, report, running } from '../measure/examples.ts';
import { given, head, leader, reporter, supervisor, TERMS } from '../testing.ts';
import { isBlank, normalizeText } from './characters.ts';
import { LIMITS } from './limits.ts';

const text = (written: string): MeasureOrder => report([], written);

describe('the text of a command', () => {
  it.each(['a\u0007b', 'a\u202eb', 'a\u2066b', 'a\ud800b', 'a\ufffeb'])('is refused when it contains %j', (written) => {
    expect(refusedOf(given(...running).when(text(written), reporter))).toEqual(['INVALID', 'text']);
  });

  it('is measured in code points', () => {
    const { long } = LIMITS.text;
    expect(eventsOf(given(...running).when(text('𠮷'.repeat(long)), reporter))).toMatchObject([{}]);
    expect(refusedOf(given(...running).when(text('字'.repeat(long + 1)), reporter))).toEqual(['INVALID', 'text']);
  });

  it('is stored in NFC with line feeds', () => {
    expect(eventsOf(given(...running).when(text('re\u0301sume\u0301\r\n二\u2028三'), reporter))).toMatchObject([
      { data: { text: 'r\u00e9sum\u00e9\n二\n三' } },
    ]);
  });

  it.each(['\u200b', '\u3164', '\ufe0f', '\u2800', '\u00ad', ' \n\t', '\u{e0041}'])(
    'counts as empty when it is only %j',
    (written) => {
      expect(isBlank(written)).toBe(true);
      expect(normalizeText(written)).toBe('');
      expect(refusedOf(given(...running).when(text(written), reporter))).toEqual(['NOTHING_REPORTED', 'text']);
      const instruction: MeasureOrder = { type: 'instruct', text: written, urgency: 'urgent' };
      expect(refusedOf(given(...running).when(instruction, leader))).toEqual(['INVALID', 'text']);
    },
  );

  it('keeps an emoji of several code points whole', () => {
    expect(normalizeText('👩‍👩‍👧‍👦')).toBe('👩‍👩‍👧‍👦');
  });
});

describe('a date to which something is moved', () => {
  it.each<[string, MeasureOrder, typeof head]>([
    ['due', { type: 'requestExtension', milestone: 'm1', due: '9998-12-31', reason: '连续降雨' }, reporter],
    [
      'change.milestones.0.due',
      {
        type: 'proposeAmendment',
        reason: '上级调整',
        change: { targets: [], milestones: [{ milestone: 'm1', due: '9998-12-31', expected: [] }] },
      },
      head,
    ],
  ])('is refused at %s when it lies more than a year after the calendar', (field, order, actor) => {
    expect(refusedOf(given(...running).when(order, actor))).toEqual(['INVALID', field]);
  });

  it('may lie in the year after the calendar', () => {
    const order: MeasureOrder = { type: 'requestExtension', milestone: 'm1', due: '2024-06-30', reason: '连续降雨' };
    expect(TERMS.calendar.to < '2024-06-30').toBe(true);
    expect(eventsOf(given(...running).when(order, reporter))).toMatchObject([{ type: 'ExtensionRequested' }]);
  });
});

describe('a list of a command', () => {
  it('is refused when it is longer than the limit', () => {
    const values = Array.from({ length: LIMITS.list.any + 1 }, () => ({ target: 'enterprises', value: 1 }));
    expect(refusedOf(given(...running).when(report(values), reporter))).toEqual(['INVALID', 'values']);
  });
});

describe('a deadline whose id is longer than any limit', () => {
  it('is still looked up', () => {
    const deadline = `deadline/milestone-missed/${'m'.repeat(5000)}/2023-06-30`;
    expect(
      refusedOf(given(...running).when({ type: 'passDeadline', deadline }, { ...supervisor, role: 'system' })),
    ).toEqual(['DEADLINE_NOT_DUE', 'deadline']);
  });
});
