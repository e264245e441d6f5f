/** One matter of the queue: what it is about, where its measure stands, and the form that settles it. */

import { type ReactNode, useState } from 'react';
import { AmendmentChanges, DecideAmendmentForm } from '../kit/acts/amendment-acts.tsx';
import { CloseForm, IssueForm } from '../kit/acts/life-acts.tsx';
import { DecideExtensionForm, ReturnForm, VerifyForm } from '../kit/acts/milestone-acts.tsx';
import { MilestoneFacts } from '../kit/acts/milestone-facts.tsx';
import { actWords } from '../kit/acts/words.ts';
import { measureAt, measuresAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
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
  const { kind, measure, milestone, amendment } = item;
  switch (kind) {
    case 'VERIFY':
      return milestone && <Judge milestone={milestone} onDone={onDone} />;
    case 'VERIFY_AGAIN':
      return (
        milestone && (
          <>
            <p>{say(deskWords.again)}</p>
            <VerifyForm milestone={milestone} onDone={onDone} />
          </>
        )
      );
    case 'EXTENSION':
      return milestone && <DecideExtensionForm milestone={milestone} onDone={onDone} />;
    case 'AMENDMENT':
      return amendment && <DecideAmendmentForm measure={measure} amendment={amendment} onDone={onDone} />;
    case 'ISSUE':
      return (
        <>
          <p>{say(deskWords.approved)}</p>
          <IssueForm measure={measure} onDone={onDone} />
        </>
      );
    case 'CLOSE':
      return (
        <>
          <p>{say(deskWords.ready)}</p>
          <CloseForm measure={measure} onDone={onDone} />
        </>
      );
    case 'DOUBT':
      return <Doubt item={item} onDone={onDone} />;
    default:
      // Other kinds wait for leaders and heads of units.
      return null;
  }
};

type JudgeProps = { readonly milestone: NonNullable<DeskItem['milestone']>; readonly onDone: () => void };

const Judge = ({ milestone, onDone }: JudgeProps) => {
  const say = useSay();
  const [returns, setReturns] = useState(false);
  const choice = (isReturn: boolean, label: string) => (
    <label>
      <input type="radio" name="judge" checked={returns === isReturn} onChange={() => setReturns(isReturn)} />
      {label}
    </label>
  );
  return (
    <>
      <fieldset className="judge">
        <legend className="screen-reader">{say(deskWords.decide)}</legend>
        <div className="choices">
          {choice(false, say(actWords.verify))}
          {choice(true, say(actWords.return))}
        </div>
      </fieldset>
      {returns ? (
        <ReturnForm milestone={milestone} onDone={onDone} />
      ) : (
        <VerifyForm milestone={milestone} onDone={onDone} />
      )}
    </>
  );
};
