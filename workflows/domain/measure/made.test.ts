import { describe, expect, it } from 'vitest';
import { given, head, issued, leader, supervisor } from '../testing.ts';
import { enterprises, report, running } from './examples.ts';
import { madeBy } from './made.ts';

const madeFrom = (decision: ReturnType<ReturnType<typeof given>['when']>) =>
  decision.ok ? madeBy(decision.events) : decision.refusal;

describe('what a command made', () => {
  it('is a report, also where the unit acknowledged the measure by it', () => {
    const made = [{ type: 'report', id: 'r1' }];
    expect(madeFrom(given(issued).when(report(enterprises(42)), head))).toEqual(made);
    expect(madeFrom(given(...running).when(report(enterprises(42)), head))).toEqual(made);
  });
  it('is an instruction', () => {
    const order = { type: 'instruct', text: '抓紧', urgency: 'urgent' } as const;
    expect(madeFrom(given(...running).when(order, leader))).toEqual([{ type: 'instruction', id: 'i1' }]);
  });
  it('is a draft until it is signed, and then a report of the same id', () => {
    const written = { report: 'r1', asOf: '2023-03-01', values: [], text: '进展' };
    expect(madeBy([{ type: 'ReportDrafted', data: written }])).toEqual([{ type: 'report-draft', id: 'r1' }]);
    expect(madeBy([{ type: 'ProgressReported', data: written }])).toEqual([{ type: 'report', id: 'r1' }]);
  });
  it('names an amendment when it is asked for and when it is decided, once', () => {
    const change = { targets: enterprises(180), milestones: [] };
    const made = [{ type: 'amendment', id: 'a1' }];
    expect(
      madeBy([{ type: 'AmendmentProposed', data: { amendment: 'a1', change, reason: '疫情', next: 'leader' } }]),
    ).toEqual(made);
    expect(
      madeBy([
        { type: 'AmendmentApproved', data: { amendment: 'a1', step: 'leader', note: '', next: null } },
        { type: 'MeasureAmended', data: { amendment: 'a1', change } },
      ]),
    ).toEqual(made);
  });
  it('is nothing where only a state changes', () => {
    expect(madeFrom(given(...running).when({ type: 'suspend', reason: '方案调整' }, supervisor))).toEqual([]);
  });
});
