/** One matter of the queue: what it is about, where its measure stands, and the form that settles it. */

import { type ReactNode, useState } from 'react';
import type { ActEnds } from '../kit/acts/act.ts';
import { ActButton } from '../kit/acts/act-button.tsx';
import { AmendmentChanges } from '../kit/acts/amendment-acts.tsx';
import { MilestoneFacts } from '../kit/acts/milestone-facts.tsx';
import { type Settlement, settlementsOf } from '../kit/acts/settlements.tsx';
import { useDraftStore } from '../kit/draft/use-draft.ts';
import { measureAt, measuresAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { Panel } from '../kit/show/panel.tsx';
import { SubjectContext } from '../kit/subject.tsx';
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
    <SubjectContext value={measure}>
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
    </SubjectContext>
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
      {settlements.length > 1 ? (
        <Choice
          settlements={settlements}
          facts={item.milestone && <MilestoneFacts milestone={item.milestone} />}
          onDone={onDone}
        />
      ) : ASKED_BACK.includes(item.kind) ? (
        settlements.map((one) => <InDialog key={one.label.zh} settlement={one} onDone={onDone} />)
      ) : (
        settlements[0]?.form({ onDone })
      )}
    </>
  );
};

/** One button settles them: in a dialog, so that the next matter's button does not come to lie under the pointer. */
const ASKED_BACK: readonly DeskItem['kind'][] = ['CLOSE', 'ISSUE'];

type InDialogProps = { readonly settlement: Settlement; readonly onDone: () => void };

const InDialog = ({ settlement: { label, form }, onDone }: InDialogProps) => {
  const say = useSay();
  const noting = (ends: Required<ActEnds>): ActEnds => ({
    onCancel: ends.onCancel,
    onDone: () => {
      ends.onDone();
      onDone();
    },
  });
  return (
    <p>
      <ActButton main label={say(label)} form={(ends) => form(noting(ends))} />
    </p>
  );
};

/** What there is to know before it is settled, where the form does not say it. */
const LEADS: Partial<Record<DeskItem['kind'], Phrase>> = {
  VERIFY_AGAIN: deskWords.again,
  ISSUE: deskWords.approved,
  CLOSE: deskWords.ready,
};

type ChoiceProps = {
  readonly settlements: readonly Settlement[];
  /** Shown until one is chosen: its form shows them from then on. */
  readonly facts: ReactNode;
  readonly onDone: () => void;
};

/** One of several ways to settle it; the form of the chosen one stands below. */
const Choice = ({ settlements, facts, onDone }: ChoiceProps) => {
  const say = useSay();
  const drafts = useDraftStore();
  // What was begun is offered again; otherwise nothing is chosen beforehand.
  const [chosen, setChosen] = useState(() =>
    settlements.findIndex(({ draft }) => draft !== undefined && drafts.read(draft) !== null),
  );
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
      {settlements[chosen]?.form({ onDone }) ?? facts}
    </>
  );
};
