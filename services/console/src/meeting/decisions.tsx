/** Decisions of meetings on a paper: those of this meeting, and those of meetings before with what came of them. */

import { WithdrawAct, WithdrawnNote } from '../kit/acts/withdraw-act.tsx';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { type Column, Table } from '../kit/list/table.tsx';
import { usePlace } from '../kit/place/place.ts';
import { dateWords, momentOf } from '../kit/show/date.ts';
import { DateText } from '../kit/show/date.tsx';
import { SubjectContext } from '../kit/subject.tsx';
import { useSay } from '../kit/words/language.tsx';
import { MeetingDecisionsDocument, type MeetingKind, type PaperDecisionFragment } from './meetings.generated.ts';
import { Part, useMeasureColumns } from './paper-parts.tsx';
import { decidingWords, paperWords } from './words.ts';

type DecisionsProps = { readonly title: string; readonly decisions: readonly PaperDecisionFragment[] };

export const Decisions = ({ title, decisions }: DecisionsProps) => {
  const say = useSay();
  const { measure, unit } = useMeasureColumns<PaperDecisionFragment>((row) => row.measure);
  const columns: readonly Column<PaperDecisionFragment>[] = [
    measure,
    unit,
    {
      key: 'meeting',
      title: say(decidingWords.meeting),
      width: '9em',
      cell: ({ meeting }) => meeting && say(meeting.name),
    },
    { key: 'text', title: say(paperWords.decision), cell: ({ text }) => <span className="serif">{text}</span> },
    {
      key: 'answer',
      title: say(decidingWords.fulfilment),
      cell: (row) => (
        <div>
          <Fulfilment decision={row} />
          <span className="no-print">
            <SubjectContext value={row.measure}>
              <WithdrawAct instruction={row} about={row.measure.code} />
            </SubjectContext>
          </span>
        </div>
      ),
    },
  ];
  return (
    <Part title={title} count={decisions.length}>
      <Table label={title} columns={columns} rows={decisions} rowKey={({ id }) => id} />
    </Part>
  );
};

const Fulfilment = ({
  decision: { due, missedOn, answer, withdrawn },
}: {
  readonly decision: PaperDecisionFragment;
}) => {
  const say = useSay();
  const { plan } = usePlace();
  if (withdrawn) return <WithdrawnNote withdrawn={withdrawn} />;
  if (answer)
    return (
      <>
        <span className="quiet">{say(decidingWords.answered(dateWords(momentOf(answer.at).date, plan.year)))}</span>{' '}
        {answer.text}
      </>
    );
  if (missedOn === due) return <span className="alarm">{say(decidingWords.overdue(dateWords(due, plan.year)))}</span>;
  return (
    <span>
      {say(decidingWords.dueBy)} <DateText value={due} />
    </span>
  );
};

type ThisMeeting = { readonly kind: MeetingKind; readonly metOn: string };

/** What this meeting decided, as it stands now: a kept paper was drawn up before the meeting began. */
export const DecidedHere = ({ kind, metOn }: ThisMeeting) => {
  const say = useSay();
  const { data } = useScreenQuery(MeetingDecisionsDocument, { metOn });
  const decisions = data?.plan?.instructions.nodes.filter(({ meeting }) => meeting?.kind === kind) ?? [];
  if (decisions.length === 0) return null;
  return <Decisions title={say(decidingWords.here)} decisions={decisions} />;
};
