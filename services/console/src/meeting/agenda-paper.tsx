/** The agenda of a weekly meeting: decided, overdue, due soon, pending, interviews to hold and held. */

import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { type Column, Table } from '../kit/list/table.tsx';
import { usePlace } from '../kit/place/place.ts';
import { dateWords, momentOf } from '../kit/show/date.ts';
import { DateText, Moment } from '../kit/show/date.tsx';
import { useSay } from '../kit/words/language.tsx';
import { DecidedHere, Decisions } from './decisions.tsx';
import { Interviews } from './interviews.tsx';
import {
  AgendaDocument,
  type AgendaQuery,
  type PaperDueFragment,
  type PaperMeasureFragment,
} from './meetings.generated.ts';
import { Answered, Part, TotalFigures, useMeasureColumns } from './paper-parts.tsx';
import type { PaperAsk } from './papers.ts';
import { decidingWords, decisionWords, paperWords, pendingWords } from './words.ts';

type AgendaProps = { readonly ask: PaperAsk; readonly metOn: string; readonly mayRecord: boolean };
type Agenda = NonNullable<AgendaQuery['plan']>['agenda'];

export const AgendaPaper = ({ ask: { at, from, to }, metOn, mayRecord }: AgendaProps) => {
  const query = useScreenQuery(AgendaDocument, { at, from, to });
  return (
    <Answered query={query}>
      {({ plan }) => plan && <Agenda agenda={plan.agenda} metOn={metOn} mayRecord={mayRecord} />}
    </Answered>
  );
};

type ShownProps = Omit<AgendaProps, 'ask'> & { readonly agenda: Agenda };

const Agenda = ({ agenda, metOn, mayRecord }: ShownProps) => {
  const say = useSay();
  const { plan } = usePlace();
  const day = (date: string) => say(dateWords(date, plan.year));
  return (
    <>
      <Part title={say(paperWords.total)}>
        <TotalFigures figures={agenda.total} />
      </Part>
      <Decisions
        title={say(decidingWords.before)}
        decisions={agenda.decisions.filter(({ meeting }) => (meeting?.metOn ?? '') < metOn)}
      />
      <Part title={say(paperWords.decided(day(momentOf(agenda.from).date)))} count={agenda.decided.length}>
        <Decided items={agenda.decided} />
      </Part>
      <DuePart title={say(paperWords.overdue)} list={agenda.overdue} />
      <DuePart title={say(paperWords.near(day(agenda.to)))} list={agenda.near} />
      <Part title={say(paperWords.waiting)} count={agenda.waiting.length}>
        <Pending items={agenda.waiting} />
      </Part>
      <Interviews interviews={agenda.interviews} mayRecord={mayRecord} />
      <DecidedHere kind="WEEKLY_MEETING" metOn={metOn} />
    </>
  );
};

type DecidedItem = Agenda['decided'][number];

const Decided = ({ items }: { readonly items: readonly DecidedItem[] }) => {
  const say = useSay();
  const { choose, measure, unit } = useMeasureColumns<DecidedItem>((row) => row.measure);
  const named = (type: string) => decisionWords[type as keyof typeof decisionWords] ?? paperWords.decision;
  const columns: readonly Column<DecidedItem>[] = [
    ...choose,
    measure,
    unit,
    {
      key: 'decision',
      title: say(paperWords.decision),
      cell: ({ type, milestone }) => (
        <span>
          {say(named(type))} {milestone && <span className="quiet">{say(milestone.label)}</span>}
        </span>
      ),
    },
    {
      key: 'words',
      className: 'is-long',
      title: say(paperWords.words),
      cell: ({ words }) => words || <span className="quiet">{say(paperWords.noWords)}</span>,
    },
  ];
  return (
    <Table label={say(paperWords.decision)} columns={columns} rows={items} rowKey={({ position }) => `${position}`} />
  );
};

type DueRow = {
  readonly key: string;
  readonly measure: PaperMeasureFragment;
  readonly matter: string;
  readonly due: string;
};

const DuePart = ({ title, list }: { readonly title: string; readonly list: PaperDueFragment }) => {
  const say = useSay();
  const { choose, measure, unit, lamp } = useMeasureColumns<DueRow>((row) => row.measure);
  const rows: readonly DueRow[] = [
    ...list.milestones.map((one) => ({
      key: `${one.measure.key}/${one.key}`,
      measure: one.measure,
      matter: say(one.label),
      due: one.due,
    })),
    ...list.instructions.map((one) => ({
      key: one.id,
      measure: one.measure,
      matter: `${say(paperWords.instruction)}：${one.text}`,
      due: one.due,
    })),
  ].sort((a, b) => a.due.localeCompare(b.due));
  const columns: readonly Column<DueRow>[] = [
    ...choose,
    measure,
    unit,
    { key: 'matter', title: say(paperWords.matter), cell: ({ matter }) => matter },
    { key: 'due', title: say(paperWords.due), width: '6em', cell: ({ due }) => <DateText value={due} /> },
    lamp,
  ];
  return (
    <Part title={title} count={rows.length}>
      {list.instructions.length > 0 && (
        <p className="quiet">
          {say(paperWords.milestonesAndInstructions(list.milestones.length, list.instructions.length))}
        </p>
      )}
      <Table label={title} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </Part>
  );
};

type PendingItem = Agenda['waiting'][number];

const Pending = ({ items }: { readonly items: readonly PendingItem[] }) => {
  const say = useSay();
  const { choose, measure, unit } = useMeasureColumns<PendingItem>((row) => row.measure);
  const columns: readonly Column<PendingItem>[] = [
    ...choose,
    measure,
    unit,
    {
      key: 'matter',
      title: say(paperWords.matter),
      cell: ({ kind, milestone }) => (
        <span>
          {say(pendingWords[kind])} {milestone && <span className="quiet">{say(milestone.label)}</span>}
        </span>
      ),
    },
    { key: 'since', title: say(paperWords.since), width: '9em', cell: ({ since }) => <Moment value={since} /> },
  ];
  return (
    <Table
      label={say(paperWords.waiting)}
      columns={columns}
      rows={items}
      rowKey={({ kind, measure: { key }, milestone, since }) => `${kind}/${key}/${milestone?.key}/${since}`}
    />
  );
};
