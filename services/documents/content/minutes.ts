/** 会议纪要: where the plan stands, what was overdue and what was asked, and what the meeting decided. */

import { dateZh, numeralZh, quoteZh } from '@duban/domain';
import type { Agenda } from '@duban/read-models';
import type { Block, Paper } from '../paper/paper.ts';
import { overdueClause, overdueTable } from './matters.ts';
import { agendaOf, WAITING } from './meeting.ts';
import { entitled, issuerOf, namesOf, planTitle, proofOf, type Source, unnumbered } from './source.ts';
import { dueMet } from './targets.ts';

/** Matters that the minutes take up one by one; the agenda lists all of them. */
const IN_MINUTES = 10;
/** Left to be written by hand. */
const BLANK = '　　　　　　';

type Decision = Agenda['decisions'][number];

/** Decisions stand in the minutes as they were recorded; what else was said is written by hand. */
export const drawMinutes = async (source: Source): Promise<Paper> => {
  const agenda = await agendaOf(source);
  const { overdue } = agenda;
  const issuer = issuerOf(source);
  const decisions = ofLastMeeting(agenda.decisions);
  const heldOn = decisions[0]?.meeting.metOn ?? source.today;
  const parts: readonly (readonly [title: string, body: readonly Block[]])[] = [
    ['总体推进情况', [situation(source, agenda)]],
    ['逾期事项', overdueParts(source, overdue.milestones)],
    ['提请研究的事项', waitingParts(source, agenda.waiting)],
    ['会议决定事项', decisionParts(source, decisions)],
    ['下步工作', [paragraph(`会议强调，${BLANK}`)]],
  ];
  return {
    form: 'minutes',
    banner: '督办工作周例会纪要',
    number: unnumbered(source),
    ...entitled(source, `${planTitle(source)}督办工作周例会纪要`),
    addressees: [],
    body: [
      paragraph(
        `${dateZh(heldOn)}，${BLANK}主持召开督办工作周例会，听取${planTitle(source)}推进情况汇报，研究逾期事项和有关申请。现将会议议定事项纪要如下。`,
      ),
      ...parts.flatMap(([title, body], index): readonly Block[] => [
        { kind: 'heading', level: 1, text: `${numeralZh(index + 1)}、关于${title}` },
        ...body,
      ]),
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

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** Minutes are often drawn up a day or two after the meeting: it is the last one for which decisions were recorded. */
const ofLastMeeting = (decisions: readonly Decision[]): readonly Decision[] => {
  const weekly = decisions.filter(({ meeting }) => meeting.kind === 'weekly-meeting');
  const last = weekly
    .map(({ meeting }) => meeting.metOn)
    .sort()
    .at(-1);
  return weekly.filter(({ meeting }) => meeting.metOn === last);
};

const situation = ({ today, plan }: Source, { total, decided }: Agenda): Block =>
  paragraph(
    `会议听取了督查室汇报。截至${dateZh(today, plan.year)}，计划${total.measures}项举措中，应完成节点${total.due}个，已核实办结${dueMet(total)}个，逾期未报${total.overdueOpen}个；上次例会以来作出决定${decided.length}项。会议指出，${BLANK}`,
  );

const overdueParts = (source: Source, lines: Agenda['overdue']['milestones']): readonly Block[] =>
  lines.length === 0
    ? [paragraph('本次会议无逾期事项。')]
    : lines
        .slice(0, IN_MINUTES)
        .map((line, index) => paragraph(`${index + 1}. ${overdueClause(source, line)}。会议要求，${BLANK}`));

const waitingParts = (source: Source, waiting: Agenda['waiting']): readonly Block[] =>
  waiting.length === 0
    ? [paragraph('本次会议无提请研究的事项。')]
    : waiting
        .slice(0, IN_MINUTES)
        .map(({ title, leadUnit, kind, milestone, asked }, index) =>
          paragraph(
            `${index + 1}. ${namesOf(source).unit(leadUnit)}牵头的${quoteZh(title.zh)}${milestone ? `节点${quoteZh(milestone.label.zh)}` : ''}，提请${WAITING[kind]}${asked ? `（申请延至${dateZh(asked, source.plan.year)}）` : ''}。会议议定，${BLANK}`,
          ),
        );

/** What was decided in the same words for several measures is one decision. */
const decisionParts = (source: Source, decisions: readonly Decision[]): readonly Block[] => {
  if (decisions.length === 0) return [paragraph(`会议决定，${BLANK}`)];
  const groups = Map.groupBy(decisions, ({ text, due }) => `${due} ${text}`);
  return [...groups.values()].map((group, index) => paragraph(`${index + 1}. ${decisionClause(source, group)}`));
};

const decisionClause = (source: Source, group: readonly Decision[]): string => {
  const [{ text, due } = { text: '', due: source.today }] = group;
  const measuresOf = Map.groupBy(group, ({ leadUnit }) => leadUnit);
  const owners = [...measuresOf].map(
    ([unit, lines]) => `${namesOf(source).unit(unit)}（${lines.map(({ title }) => quoteZh(title.zh)).join('')}）`,
  );
  return `${text.replace(/[。．.]$/, '')}。由${owners.join('、')}落实，${dateZh(due, source.plan.year)}前向督查室反馈。`;
};
