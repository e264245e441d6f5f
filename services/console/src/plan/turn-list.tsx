/** What turned this week, whose it is, and why. */

import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { dateWords } from '../kit/show/date.ts';
import { Lamp } from '../kit/show/lamp.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { OverviewTurnFragment } from './overview.generated.ts';
import { useMeasuresAt } from './portfolio.tsx';
import { type LampChange, turnedTo } from './standing.ts';
import { overviewWords } from './words.ts';

type TurnListProps = {
  /** All that turned within the week. */
  readonly changes: readonly LampChange[];
  readonly turns: readonly OverviewTurnFragment[];
  readonly more: boolean;
  /** The day before the week. */
  readonly before: string;
};

export const TurnList = ({ changes, turns, more, before }: TurnListProps) => {
  const say = useSay();
  const listAt = useMeasuresAt();
  return (
    <Panel title={say(overviewWords.turned)}>
      {turns.length === 0 && <p className="quiet">{say(overviewWords.noTurns)}</p>}
      <p className="quiet">
        {turnedTo(changes).map((change) => (
          <span key={`${change.from?.key}>${change.lamp.key}`}>
            <Link
              to={listAt({
                lamps: [change.lamp.key],
                turnedSince: before,
                turnedFrom: change.from ? [change.from.key] : [],
              })}
            >
              {say(overviewWords.turnedTo(change.lamp.name, change.from?.name ?? null, change.measures))}
            </Link>
            {'　'}
          </span>
        ))}
      </p>
      <ul className="plain-list turns">
        {turns.map((turn) => (
          <Turn key={turn.position} turn={turn} />
        ))}
      </ul>
      {more && (
        <p className="quiet">
          {say(overviewWords.moreTurns(turns.length))}{' '}
          <Link to={listAt({ turnedSince: before })}>{say(overviewWords.allTurned)}</Link>
        </p>
      )}
    </Panel>
  );
};

const Turn = ({ turn: { date, from, to, reason, measure } }: { readonly turn: OverviewTurnFragment }) => {
  const say = useSay();
  const { plan } = usePlace();
  return (
    <li className="turn" data-row="">
      <span className="turn-lamps">
        {from && from.key !== to.key && <span className="quiet">{say(from.name)}→</span>}
        <Lamp lamp={to} />
      </span>
      <Link to={measureAt(measure.code)} className="turn-title">
        <span className="quiet">{measure.code}</span> {say(measure.title)}
      </Link>
      <span className="quiet turn-unit">{measure.leadUnit.shortName}</span>
      <span className="quiet">{say(dateWords(date, plan.year))}</span>
      <p className="quiet turn-why">{say(reason)}</p>
    </li>
  );
};
