/** How many measures show each lamp, the gravest first; each number leads to its list. */

import { Link } from '../kit/place/link.tsx';
import { Bar } from '../kit/show/bar.tsx';
import { Lamp, toneStyle } from '../kit/show/lamp.tsx';
import { sayNumber } from '../kit/show/number.ts';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { OverviewFiguresFragment } from './overview.generated.ts';
import { useMeasuresAt } from './portfolio.tsx';
import { barParts, isLagging, lampsByGravity, verifiedOfDue } from './standing.ts';
import { overviewWords } from './words.ts';
import './overview.css';

export const LampFigures = ({ figures }: { readonly figures: OverviewFiguresFragment }) => {
  const say = useSay();
  const { verified, due, rest } = verifiedOfDue(figures);
  const listAt = useMeasuresAt();
  return (
    <Panel>
      <ul className="lamp-figures" aria-label={say(overviewWords.standing)}>
        {lampsByGravity(figures.measures.byLamp).map((count) => (
          <li key={count.lamp.key}>
            <Link to={listAt({ lamps: [count.lamp.key] })} className="lamp-figure">
              <b
                className={isLagging(count) && count.measures > 0 ? 'big-number toned' : 'big-number'}
                style={toneStyle(count.lamp.colour)}
              >
                {sayNumber(count.measures)}
              </b>
              <Lamp lamp={count.lamp} />
            </Link>
          </li>
        ))}
        <li className="lamp-figures-end">
          <b className="big-number">
            {sayNumber(verified)}
            <small> / {sayNumber(due)}</small>
          </b>
          <span className="quiet">{say(overviewWords.verified)}</span>
          {rest.map((one) => (
            <span key={one.zh} className="quiet">
              {say(one)}
            </span>
          ))}
        </li>
      </ul>
      <Bar parts={barParts(figures)} tall />
    </Panel>
  );
};
