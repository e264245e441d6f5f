/** 周例会议程: last decisions first, then what is overdue, what is due soon, what waits for a decision. */

import { addDays, civilDateAt, dateZh, EVENTS, meetingWords, numeralZh, quoteZh, startOfDate } from '@duban/domain';
import type { Agenda, DecisionLine, WaitingKind } from '@duban/read-models';
import type { Block, Paper } from '../paper/paper.ts';
import { daysLate, dueTable, overdueTable } from './matters.ts';
import { sheetOf } from './sheet.ts';
import { atOf, NothingToDrawError, namesOf, planTitle, type Source } from './source.ts';

/** Days that a meeting looks back and ahead. */
const WEEK = 7;
export const WAITING: Readonly<Record<WaitingKind, string>> = {
  approve: '批准立项',
  issue: '交办',
  verify: '核实办结申请',
  extension: '审批延期',
  amendment: '审批调整',
  close: '销号',
  verifyAgain: '核实最新数据',
  closing: '审批例外销号',
  doubt: '核对存疑数据',
  sign: '审签上报',
};

/** @throws NothingToDrawError */
export const agendaOf = async (source: Source): Promise<Agenda> => {
  const { reads, today } = source;
  const of = { from: startOfDate(addDays(today, -WEEK)), today, to: addDays(today, WEEK - 1) };
  const agenda = await reads.agenda({ ...atOf(source), ...of });
  if (!agenda) throw new NothingToDrawError('计划没有例会数据');
  return agenda;
};

export const drawAgenda = async (source: Source): Promise<Paper> => {
  const agenda = await agendaOf(source);
  const { overdue, near, waiting } = agenda;
  // What this meeting itself decided is in its minutes.
  const before = agenda.decisions.filter(({ meeting }) => meeting.metOn < source.today);
  const parts: (readonly [title: string, body: readonly Block[]])[] = [
    ['上次会议决定事项落实情况', [decisionsTable(source, before)]],
    ['上次例会以来的办理决定', [decidedTable(source, agenda.decided)]],
    [
      '逾期事项',
      [overdueTable(source, overdue.milestones), ...instructions(source, overdue.instructions, '逾期未复的批示')],
    ],
    ['本周到期事项', [dueTable(source, near.milestones), ...instructions(source, near.instructions, '本周应复的批示')]],
    ['提请研究决定的事项', [waitingTable(source, waiting)]],
    ['约谈事项', interviews(source, agenda.interviews)],
  ];
  const counts = [
    before.length,
    agenda.decided.length,
    overdue.milestones.length + overdue.instructions.length,
    near.milestones.length + near.instructions.length,
    waiting.length,
    agenda.interviews.recorded.length + agenda.interviews.unrecorded.length,
  ];
  return sheetOf(source, {
    title: '督办工作周例会议程',
    body: [
      { kind: 'paragraph', lead: '会议时间：', text: dateZh(source.today) },
      {
        kind: 'paragraph',
        lead: '会议内容：',
        text: `听取《${planTitle(source)}》推进情况，研究解决逾期和待决定事项。`,
      },
      ...parts.flatMap(([title, body], index): readonly Block[] => [
        { kind: 'heading', level: 1, text: `${numeralZh(index + 1)}、${title}（${counts[index]}项）` },
        ...(counts[index] === 0
          ? [{ kind: 'paragraph', text: '无。' } as const]
          : body.filter((one) => one.kind !== 'table' || one.rows.length > 0)),
      ]),
    ],
  });
};

/** What meetings decided before, and what came of it. */
const decisionsTable = (source: Source, decisions: Agenda['decisions']): Block => ({
  kind: 'table',
  columns: [
    { title: '会议', share: 16, align: 'center' },
    { title: '举措', share: 24 },
    { title: '牵头单位', share: 14, align: 'center' },
    { title: '决定', share: 28 },
    { title: '落实情况', share: 28 },
  ],
  rows: decisions.map((line) => [
    meetingWords(line.meeting, source.plan.year).zh,
    line.title.zh,
    namesOf(source).unit(line.leadUnit),
    line.text,
    fulfilment(source, line),
  ]),
});

const fulfilment = ({ plan, today }: Source, { answer, due }: Agenda['decisions'][number]): string => {
  if (answer) return `${dateZh(civilDateAt(answer.at), plan.year)}反馈：${answer.text}`;
  const late = daysLate(due, today);
  return late > 0 ? `应于${dateZh(due, plan.year)}前反馈，已逾期${late}天` : `${dateZh(due, plan.year)}前反馈`;
};

const decidedTable = (source: Source, decided: readonly DecisionLine[]): Block => ({
  kind: 'table',
  columns: [
    { title: '日期', share: 14, align: 'center' },
    { title: '举措', share: 34 },
    { title: '牵头单位', share: 16, align: 'center' },
    { title: '决定', share: 40 },
  ],
  rows: decided.map(({ at, title, leadUnit, fact }) => [
    dateZh(civilDateAt(at), source.plan.year),
    title.zh,
    namesOf(source).unit(leadUnit),
    `${'milestone' in fact.data ? `${quoteZh(fact.data.milestone.label.zh)}：` : ''}${EVENTS[fact.type].words[0]}${'note' in fact.data && fact.data.note ? fact.data.note : ''}`,
  ]),
});

const waitingTable = (source: Source, waiting: Agenda['waiting']): Block => ({
  kind: 'table',
  columns: [
    { title: '序号', share: 8, align: 'center' },
    { title: '举措', share: 30 },
    { title: '牵头单位', share: 16, align: 'center' },
    { title: '请求事项', share: 18, align: 'center' },
    { title: '说明', share: 34 },
    { title: '已等待\n天数', share: 10, align: 'center' },
  ],
  rows: waiting.map(({ title, leadUnit, kind, milestone, asked, text, since }, index) => [
    String(index + 1),
    title.zh,
    namesOf(source).unit(leadUnit),
    WAITING[kind],
    [milestone && quoteZh(milestone.label.zh), asked && `申请延至${dateZh(asked, source.plan.year)}`, text]
      .filter(Boolean)
      .join('，'),
    String(daysLate(civilDateAt(since), source.today)),
  ]),
});

const instructions = (source: Source, lines: Agenda['near']['instructions'], caption: string): readonly Block[] =>
  lines.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption,
          columns: [
            { title: '举措', share: 30 },
            { title: '牵头单位', share: 16, align: 'center' },
            { title: '批示内容', share: 44 },
            { title: '应复日期', share: 14, align: 'center' },
          ],
          rows: lines.map(({ title, leadUnit, text, due }) => [
            title.zh,
            namesOf(source).unit(leadUnit),
            text,
            dateZh(due, source.plan.year),
          ]),
        },
      ];

const interviews = (source: Source, { recorded, unrecorded }: Agenda['interviews']): readonly Block[] => {
  const { unit } = namesOf(source);
  return [
    ...unrecorded.map(
      (one): Block => ({
        kind: 'paragraph',
        text: `${unit(one.unit)}：${dateZh(one.called, source.plan.year)}提出约谈，涉及${one.matters.map(({ title }) => quoteZh(title.zh)).join('')}，尚未登记约谈结果。`,
      }),
    ),
    ...recorded.map(
      (one): Block => ({
        kind: 'paragraph',
        text: `${unit(one.unit)}：${one.record ? dateZh(one.record.heldOn, source.plan.year) : ''}已约谈。${one.record?.present ? `参加人员：${one.record.present}。` : ''}${one.record?.result ?? ''}`,
      }),
    ),
  ];
};
