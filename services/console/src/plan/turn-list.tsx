/** What turned this week, and why. */

import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { Lamp } from '../kit/show/lamp.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { OverviewQuery, OverviewTurnFragment } from './overview.generated.ts';
import { overviewWords } from './words.ts';

type Entry = NonNullable<OverviewQuery['plan']>['timeline']['nodes'][number];

const isTurn = (entry: Entry): entry is OverviewTurnFragment => 'to' in entry;

export const TurnList = ({ turns, more }: { readonly turns: readonly Entry[]; readonly more: boolean }) => {
  const say = useSay();
  const shown = turns.filter(isTurn);
  return (
    <Panel title={say(overviewWords.turned)}>
      {shown.length === 0 && <p className="quiet">{say(overviewWords.noTurns)}</p>}
      <ul className="plain-list turns">
        {shown.map((turn) => (
          <Turn key={turn.position} turn={turn} />
        ))}
      </ul>
      {more && <p className="quiet">{say(overviewWords.moreTurns)}</p>}
    </Panel>
  );
};

const Turn = ({ turn: { to, because, measure } }: { readonly turn: OverviewTurnFragment }) => {
  const say = useSay();
  return (
    <li className="turn" data-row="">
      <Lamp lamp={to} />
      {measure && (
        <Link to={measureAt(measure.code)} className="turn-title">
          <span className="quiet">{measure.code}</span> {say(measure.title)}
        </Link>
      )}
      <span className="quiet">{measure?.leadUnit.shortName}</span>
      <p className="quiet turn-why">{say(because)}</p>
    </li>
  );
};
