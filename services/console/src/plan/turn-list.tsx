/** What turned this week, whose it is, and why. */

import { measureAt, measuresAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { dateWords } from '../kit/show/date.ts';
import { Lamp } from '../kit/show/lamp.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { OverviewTurnFragment } from './overview.generated.ts';
import { overviewWords } from './words.ts';

type TurnListProps = {
  readonly turns: readonly OverviewTurnFragment[];
  readonly more: boolean;
  /** The day before the week. */
  readonly before: string;
};

export const TurnList = ({ turns, more, before }: TurnListProps) => {
  const say = useSay();
  return (
    <Panel title={say(overviewWords.turned)}>
      {turns.length === 0 && <p className="quiet">{say(overviewWords.noTurns)}</p>}
      <ul className="plain-list turns">
        {turns.map((turn) => (
          <Turn key={turn.position} turn={turn} />
        ))}
      </ul>
      {more && (
        <p className="quiet">
          {say(overviewWords.moreTurns(turns.length))}{' '}
          <Link to={measuresAt({ turnedSince: before })}>{say(overviewWords.allTurned)}</Link>
        </p>
      )}
    </Panel>
  );
};

const Turn = ({ turn: { date, to, reason, measure } }: { readonly turn: OverviewTurnFragment }) => {
  const say = useSay();
  const { plan } = usePlace();
  return (
    <li className="turn" data-row="">
      <Lamp lamp={to} />
      <Link to={measureAt(measure.code)} className="turn-title">
        <span className="quiet">{measure.code}</span> {say(measure.title)}
      </Link>
      <span className="quiet turn-unit">{measure.leadUnit.shortName}</span>
      <span className="quiet">{say(dateWords(date, plan.year))}</span>
      <p className="quiet turn-why">{say(reason)}</p>
    </li>
  );
};
