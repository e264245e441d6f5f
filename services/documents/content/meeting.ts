/** 周例会议程 and 会议纪要: last decisions first, then what is overdue, what is due soon, what waits for a decision. */

import { addDays, civilDateAt, dateZh, EVENTS, meetingWords, numeralZh, quoteZh, startOfDate } from '@duban/domain';
import type { Agenda, DecisionLine, WaitingKind } from '@duban/read-models';
import type { Block, Paper } from '../paper/paper.ts';
import { daysLate, dueTable, overdueClause, overdueTable } from './matters.ts';
import { sheetOf } from './sheet.ts';
import {
  atOf,
  entitled,
  issuerOf,
  NothingToDrawError,
  namesOf,
  planTitle,
  proofOf,
  type Source,
  unnumbered,
} from './source.ts';
import { dueMet } from './targets.ts';

/** Days that a meeting looks back and ahead. */
const WEEK = 7;
/** Matters that the minutes take up one by one; the agenda lists all of them. */
const IN_MINUTES = 10;

const WAITING: Readonly<Record<WaitingKind, string>> = {
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
const agendaOf = async (source: Source): Promise<Agenda> => {
  const { reads, today } = source;
  const of = { from: startOfDate(addDays(today, -WEEK)), today, to: addDays(today, WEEK - 1) };
  const agenda = await reads.agenda({ ...atOf(source), ...of });
  if (!agenda) throw new NothingToDrawError('计划没有例会数据');
  return agenda;
};

export const drawAgenda = async (source: Source): Promise<Paper> => {
  const agenda = await agendaOf(source);
  const { overdue, near, waiting } = agenda;
  const parts: (readonly [title: string, body: readonly Block[]])[] = [
    ['上次会议决定事项落实情况', [decisionsTable(source, agenda.decisions)]],
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
    agenda.decisions.length,
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
        text: `${unit(one.unit)}：${one.record ? dateZh(one.record.heldOn, source.plan.year) : ''}已约谈。${one.record?.result ?? ''}`,
      }),
    ),
  ];
};

/** A skeleton: what was before the meeting stands in it, what it agreed is written by hand. */
export const drawMinutes = async (source: Source): Promise<Paper> => {
  const agenda = await agendaOf(source);
  const { total, overdue, waiting } = agenda;
  const { unit } = namesOf(source);
  const issuer = issuerOf(source);
  return {
    form: 'minutes',
    banner: '督办工作周例会纪要',
    number: unnumbered(source),
    ...entitled(source, `${planTitle(source)}督办工作周例会纪要`),
    addressees: [],
    body: [
      {
        kind: 'paragraph',
        text: `${dateZh(source.today)}，　　　　　　主持召开督办工作周例会，听取${planTitle(source)}推进情况汇报，研究逾期事项和有关申请。现将会议议定事项纪要如下。`,
      },
      { kind: 'heading', level: 1, text: '一、关于总体推进情况' },
      {
        kind: 'paragraph',
        text: `会议听取了督查室汇报。截至会议召开之日，计划${total.measures}项举措中，应完成节点${total.due}个，已核实办结${dueMet(total)}个，逾期未报${total.overdueOpen}个；上次例会以来作出决定${agenda.decided.length}项。会议指出，　　　　　　`,
      },
      { kind: 'heading', level: 1, text: '二、关于逾期事项' },
      ...(overdue.milestones.length === 0
        ? [{ kind: 'paragraph', text: '本次会议无逾期事项。' } as const]
        : overdue.milestones.slice(0, IN_MINUTES).map(
            (line, index): Block => ({
              kind: 'paragraph',
              text: `${index + 1}. ${overdueClause(source, line)}。会议要求，　　　　　　`,
            }),
          )),
      { kind: 'heading', level: 1, text: '三、关于提请研究的事项' },
      ...(waiting.length === 0
        ? [{ kind: 'paragraph', text: '本次会议无提请研究的事项。' } as const]
        : waiting.slice(0, IN_MINUTES).map(
            ({ title, leadUnit, kind, milestone, asked }, index): Block => ({
              kind: 'paragraph',
              text: `${index + 1}. ${unit(leadUnit)}牵头的${quoteZh(title.zh)}${milestone ? `节点${quoteZh(milestone.label.zh)}` : ''}，提请${WAITING[kind]}${asked ? `（申请延至${dateZh(asked, source.plan.year)}）` : ''}。会议议定，　　　　　　`,
            }),
          )),
      { kind: 'heading', level: 1, text: '四、关于下步工作' },
      { kind: 'paragraph', text: '会议强调，　　　　　　' },
    ],
    annexes:
      overdue.milestones.length > IN_MINUTES
        ? [{ title: '逾期未办结节点清单', body: [overdueTable(source, overdue.milestones)] }]
        : [],
    attendance: ['出席', '请假', '列席'].map((word) => ({ word, names: [] })),
    signature: null,
    note: null,
    imprint: { copies: [], by: issuer, on: source.today },
    proof: await proofOf(source),
  };
};
