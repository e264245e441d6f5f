import { describe, expect, it } from 'vitest';
import { given, head, leader, type Past, reporter, supervisor } from '../testing.ts';
import type { AttachedFile } from './attached-file.ts';
import { eventsOf, refusedOf, running, withSettings } from './examples.ts';

const file: AttachedFile = { sha256: 'ab'.repeat(32), size: 4096, type: 'application/pdf', name: '误传.pdf' };
const other: AttachedFile = { ...file, sha256: 'cd'.repeat(32), name: '认定文件.pdf' };
const content = { asOf: '2023-03-01', values: [], text: '一季度' } as const;
const reported: Past = {
  type: 'ProgressReported',
  data: { report: 'r1', ...content, files: [file, other] },
  actor: reporter,
};
const instructed: Past = {
  type: 'InstructionGiven',
  data: { instruction: 'i1', text: '抓紧', urgency: 'urgent', due: '2023-03-06', files: [file] },
  actor: leader,
};
const withdrawn: Past = {
  type: 'FileWithdrawn',
  data: { sha256: file.sha256, name: file.name, reason: '误传', from: [{ report: 'r1' }] },
  actor: head,
};
const withdraw = { type: 'withdrawFile', sha256: file.sha256, reason: '误传' } as const;

describe('a file that was attached wrongly', () => {
  it.each([
    ['a colleague of the unit that attached it', head],
    ['the supervision office', supervisor],
  ])('is withdrawn by %s, and the event says from what, by its hash, and why', (_, by) => {
    expect(eventsOf(given(...running, reported).when(withdraw, by))).toEqual(
      [withdrawn].map(({ type, data }) => ({ type, data })),
    );
  });

  it('is withdrawn by nobody else, and by the office alone where several have attached it', () => {
    expect(refusedOf(given(...running, reported).when(withdraw, leader))).toEqual(['NOT_YOUR_FILE', 'sha256']);
    const both = given(...running, reported, instructed);
    for (const by of [reporter, leader])
      expect(refusedOf(both.when(withdraw, by))).toEqual(['NOT_YOUR_FILE', 'sha256']);
    expect(eventsOf(both.when(withdraw, supervisor))).toMatchObject([
      { data: { from: [{ report: 'r1' }, { instruction: 'i1' }] } },
    ]);
  });

  it('is withdrawn by the leader who attached it, and by no other', () => {
    const past = given(...running, instructed);
    expect(eventsOf(past.when(withdraw, leader))).toMatchObject([{ type: 'FileWithdrawn' }]);
    expect(refusedOf(past.when(withdraw, { ...leader, id: 'another' }))).toEqual(['NOT_YOUR_FILE', 'sha256']);
  });

  it('cannot be withdrawn twice, unless it is attached again, nor one that was never attached', () => {
    expect(refusedOf(given(...running, reported, withdrawn).when(withdraw, head))).toEqual(['FILE_UNKNOWN', 'sha256']);
    expect(refusedOf(given(...running).when(withdraw, head))).toEqual(['FILE_UNKNOWN', 'sha256']);
    expect(eventsOf(given(...running, reported, withdrawn, instructed).when(withdraw, leader))).toMatchObject([
      { data: { from: [{ instruction: 'i1' }] } },
    ]);
  });

  it('needs a reason', () => {
    const blank = { ...withdraw, reason: '　' };
    expect(refusedOf(given(...running, reported).when(blank, head))).toEqual(['INVALID', 'reason']);
  });

  it('can be withdrawn whatever the stage of its measure', () => {
    const cancelled: Past = { type: 'MeasureCancelled', data: { reason: '取消' } };
    expect(eventsOf(given(...running, reported, cancelled).when(withdraw, head))).toMatchObject([
      { type: 'FileWithdrawn' },
    ]);
  });

  it('does not come back when the report from whose draft it was withdrawn is signed', () => {
    const drafted: Past = {
      type: 'ReportDrafted',
      data: { report: 'r1', ...content, files: [file, other] },
      actor: reporter,
    };
    const sign = { type: 'signReport', report: 'r1' } as const;
    const terms = withSettings({ signOff: true });
    const at = '2023-03-02T01:00:00.000Z';
    expect(eventsOf(given(...running, drafted, withdrawn).when(sign, head, at, terms))).toMatchObject([
      { type: 'ProgressReported', data: { files: [other] } },
    ]);
  });
});
