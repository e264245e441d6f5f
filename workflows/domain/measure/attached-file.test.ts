import { describe, expect, it } from 'vitest';
import { given, head, leader, type Past, reporter } from '../testing.ts';
import type { AttachedFile, WithFiles } from './attached-file.ts';
import type { MeasureOrder } from './commands.ts';
import { eventsOf, refusedOf, report, running, submit, withSettings } from './examples.ts';

const file = (change: Partial<AttachedFile> = {}): AttachedFile => ({
  sha256: 'ab'.repeat(32),
  size: 4096,
  type: 'application/pdf',
  name: '认定文件.pdf',
  ...change,
});
const numbered = (number: number): AttachedFile => file({ sha256: number.toString(16).padStart(64, '0') });
const instructed: Past = {
  type: 'InstructionGiven',
  data: { instruction: 'i1', text: '抓紧', urgency: 'urgent', due: '2023-03-06' },
};
const decided: Past = {
  type: 'MeetingDecisionRecorded',
  data: { instruction: 'decision-1', text: '抓紧', due: '2023-03-06', meeting: 'weekly-meeting', metOn: '2023-02-27' },
};
const answerTo = (instruction: string): MeasureOrder => ({ type: 'answerInstruction', instruction, text: '已整改' });
const instruct: MeasureOrder = { type: 'instruct', text: '抓紧', urgency: 'urgent' };

const carrying = (order: MeasureOrder, files: readonly AttachedFile[]): MeasureOrder =>
  ({ ...order, files }) as MeasureOrder;
const when = (order: MeasureOrder, files: readonly AttachedFile[], by = reporter) =>
  given(...running, instructed, decided).when(carrying(order, files), by);

describe('a file', () => {
  it.each([
    ['a report', report([], '一季度'), reporter, 'ProgressReported'],
    ['a hand-in', submit(), reporter, 'MilestoneSubmitted'],
    ['an instruction', instruct, leader, 'InstructionGiven'],
    ['an answer to an instruction', answerTo('i1'), reporter, 'InstructionAnswered'],
    ['an answer to the decision of a meeting', answerTo('decision-1'), reporter, 'MeetingDecisionAnswered'],
  ] as const)('is recorded with %s', (_, order, by, type) => {
    expect(eventsOf(when(order, [file()], by))).toMatchObject([{ type, data: { files: [file()] } }]);
    const [bare] = eventsOf(when(order, [], by)) as readonly { readonly data: WithFiles }[];
    expect(bare?.data).not.toHaveProperty('files');
  });

  it('of a report that has to be signed stays with it when it is signed', () => {
    const terms = withSettings({ signOff: true });
    const drafted: Past = {
      type: 'ReportDrafted',
      data: { report: 'r1', asOf: '2023-03-01', values: [], text: '一季度', files: [file()] },
    };
    expect(
      eventsOf(
        given(...running, drafted).when({ type: 'signReport', report: 'r1' }, head, '2023-03-02T01:00:00.000Z', terms),
      ),
    ).toMatchObject([{ type: 'ProgressReported', data: { files: [file()] } }]);
  });

  it.each([
    ['files.0.sha256', { sha256: 'AB'.repeat(32) }],
    ['files.0.sha256', { sha256: '../../etc/passwd' }],
    ['files.0.size', { size: 0 }],
    ['files.0.size', { size: 1e12 }],
    ['files.0.type', { type: 'image/svg+xml' as AttachedFile['type'] }],
    ['files.0.name', { name: ' ' }],
    ['files.0.name', { name: '字'.repeat(151) }],
    ['files.0.name', { name: '../认定文件.pdf' }],
    ['files.0.name', { name: '认定\n文件.pdf' }],
  ])('is refused at %s when it is %j', (field, change) => {
    expect(refusedOf(when(report([], '一季度'), [file(change)]))).toEqual(['INVALID', field]);
  });

  it('is attached once, and at most ten to one command', () => {
    expect(refusedOf(when(report([], '一季度'), [file(), file({ name: '另一份.pdf' })]))).toEqual([
      'INVALID',
      'files.1.sha256',
    ]);
    const most = Array.from({ length: 10 }, (_, index) => numbered(index));
    expect(eventsOf(when(report([], '一季度'), most))).toMatchObject([{ data: { files: most } }]);
    expect(refusedOf(when(report([], '一季度'), [...most, numbered(10)]))).toEqual(['INVALID', 'files']);
  });
});
