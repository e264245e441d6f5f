/** How an item of the list looks: what kind it is, when it is due, which measure, what is asked, what can be done. */

import type { ReactNode } from 'react';
import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { DateText } from '../kit/show/date.tsx';
import { Lamp } from '../kit/show/lamp.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { Phrase } from '../kit/words/phrase.ts';
import { type Dated, dueSign } from './list.ts';

type ItemFrameProps = {
  readonly kind: Phrase;
  readonly item: Pick<Dated, 'due' | 'since' | 'workingDaysLeft'>;
  readonly children: ReactNode;
  readonly acts?: ReactNode;
};

export const ItemFrame = ({ kind, item, children, acts }: ItemFrameProps) => {
  const say = useSay();
  const { today, plan } = usePlace();
  return (
    <>
      <div className="to-do-head">
        <b>{say(kind)}</b>
        <span className="to-do-due">
          <Lamp lamp={dueSign(item, today, plan.year, item.workingDaysLeft)} />
          {item.due !== null && (
            <span className="quiet">
              <DateText value={item.due} />
            </span>
          )}
        </span>
      </div>
      <div className="to-do-what">{children}</div>
      {acts !== undefined && <div className="to-do-acts">{acts}</div>}
    </>
  );
};

type MeasureLineProps = { readonly measure: { readonly code: string; readonly title: Phrase } };

export const MeasureLine = ({ measure: { code, title } }: MeasureLineProps) => {
  const say = useSay();
  return (
    <p className="to-do-measure">
      <span className="quiet">{code}</span>{' '}
      <Link to={measureAt(code)} className="to-do-title">
        {say(title)}
      </Link>
    </p>
  );
};

/** A sentence that somebody wrote, with what it is. */
export const Said = ({ what, text }: { readonly what: Phrase; readonly text: string }) => {
  const say = useSay();
  return (
    <p className="to-do-said">
      <span className="quiet">{say(what)}</span> <span className="serif">{text}</span>
    </p>
  );
};
