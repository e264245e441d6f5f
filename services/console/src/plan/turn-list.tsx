/** What turned this week, and why. */

import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { Lamp } from '../kit/show/lamp.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { OverviewTurnFragment } from './overview.generated.ts';
import { overviewWords } from './words.ts';

type TurnListProps = { readonly turns: readonly OverviewTurnFragment[]; readonly more: boolean };

export const TurnList = ({ turns, more }: TurnListProps) => {
  const say = useSay();
  return (
    <Panel title={say(overviewWords.turned)}>
      {turns.length === 0 && <p className="quiet">{say(overviewWords.noTurns)}</p>}
      <ul className="plain-list turns">
        {turns.map((turn) => (
          <Turn key={turn.position} turn={turn} />
        ))}
      </ul>
      {more && <p className="quiet">{say(overviewWords.moreTurns)}</p>}
    </Panel>
  );
};

const Turn = ({ turn: { to, reason, measure } }: { readonly turn: OverviewTurnFragment }) => {
  const say = useSay();
  return (
    <li className="turn" data-row="">
      <Lamp lamp={to} />
      <Link to={measureAt(measure.code)} className="turn-title">
        <span className="quiet">{measure.code}</span> {say(measure.title)}
      </Link>
      <span className="quiet">{measure.leadUnit.shortName}</span>
      <p className="quiet turn-why">{say(reason)}</p>
    </li>
  );
};
