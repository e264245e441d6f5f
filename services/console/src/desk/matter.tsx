/** One matter of the queue: what it is about, where its measure stands, and the form that settles it. */

import { type ReactNode, useState } from 'react';
import { AmendmentChanges } from '../kit/acts/amendment-acts.tsx';
import { MilestoneFacts } from '../kit/acts/milestone-facts.tsx';
import { type Settlement, settlementsOf } from '../kit/acts/settlements.tsx';
import { measureAt, measuresAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { Phrase } from '../kit/words/phrase.ts';
import { Doubt } from './doubt.tsx';
import { MeasureStanding } from './measure-standing.tsx';
import type { DeskItem } from './queue-order.ts';
import { deskWords, waitingWords } from './words.ts';

type MatterProps = { readonly item: DeskItem; readonly onDone: () => void };

export const Matter = ({ item, onDone }: MatterProps) => {
  const say = useSay();
  const { asOf } = usePlace();
  const { kind, measure } = item;
  return (
    <Panel className="matter">
      <p className="quiet">
        {say(waitingWords[kind])}
        {'　'}
        <Link to={measuresAt({ leadUnits: [measure.leadUnit.key] })}>{measure.leadUnit.shortName}</Link>
      </p>
      <h2 className="matter-name">
        <Link to={measureAt(measure.code)}>
          <span className="quiet">{measure.code}</span> {say(measure.title)}
        </Link>
      </h2>
      {asOf === null ? <Act item={item} onDone={onDone} /> : <AsItWas item={item} />}
      <MeasureStanding code={measure.code} />
    </Panel>
  );
};

/** In the past nothing is decided: what was to be decided is shown without its form. */
const AsItWas = ({ item: { milestone, amendment } }: { readonly item: DeskItem }) => (
  <>
    {milestone && <MilestoneFacts milestone={milestone} />}
    {amendment && <AmendmentChanges amendment={amendment} />}
  </>
);

const Act = ({ item, onDone }: MatterProps): ReactNode => {
  const say = useSay();
  const settlements = settlementsOf(item);
  const lead = LEADS[item.kind];
  if (item.kind === 'DOUBT') return <Doubt item={item} onDone={onDone} />;
  return (
    <>
      {lead && <p>{say(lead)}</p>}
      {settlements.length > 1 ? <Choice settlements={settlements} onDone={onDone} /> : settlements[0]?.form({ onDone })}
    </>
  );
};

/** What there is to know before it is settled, where the form does not say it. */
const LEADS: Partial<Record<DeskItem['kind'], Phrase>> = {
  VERIFY_AGAIN: deskWords.again,
  ISSUE: deskWords.approved,
  CLOSE: deskWords.ready,
};

type ChoiceProps = { readonly settlements: readonly Settlement[]; readonly onDone: () => void };

/** One of several ways to settle it; the form of the chosen one stands below. */
const Choice = ({ settlements, onDone }: ChoiceProps) => {
  const say = useSay();
  const [chosen, setChosen] = useState(0);
  return (
    <>
      <fieldset className="judge">
        <legend className="screen-reader">{say(deskWords.decide)}</legend>
        <div className="choices">
          {settlements.map(({ label }, index) => (
            <label key={label.zh}>
              <input type="radio" name="judge" checked={index === chosen} onChange={() => setChosen(index)} />
              {say(label)}
            </label>
          ))}
        </div>
      </fieldset>
      {settlements[chosen]?.form({ onDone })}
    </>
  );
};
