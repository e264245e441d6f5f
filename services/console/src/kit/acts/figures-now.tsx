/** The figures of a measure as they stand, beside a decision on it: expected, reported, the whole year. */

import { useScreenQuery } from '../graph/use-screen-query.ts';
import { usePlace } from '../place/place.ts';
import { dateWords } from '../show/date.ts';
import { valueWords } from '../show/value.ts';
import { useSay } from '../words/language.tsx';
import { ActTargetsDocument } from './parts.generated.ts';
import { fieldWords } from './words.ts';

export const FiguresNow = ({ measure }: { readonly measure: string }) => {
  const say = useSay();
  const { plan } = usePlace();
  const { data } = useScreenQuery(ActTargetsDocument, { measure });
  const targets = (data?.measure?.targets ?? []).filter(({ value, current }) => value !== null || current !== null);
  if (targets.length === 0) return null;
  return (
    <ul className="plain-list act-facts">
      {targets.map((target) => {
        const { key, label, current, scheduled, value } = target;
        return (
          <li key={key}>
            {say(label)}
            {'　'}
            {say(fieldWords.reported)} <b>{current ? valueWords(current.value, target) : say(fieldWords.nothing)}</b>
            {current && <span className="quiet"> {say(dateWords(current.asOf, plan.year))}</span>}
            {scheduled && `　${say(fieldWords.expected)} ${valueWords(scheduled.value, target)}`}
            {value !== null && `　${say(fieldWords.wholeYear)} ${valueWords(value, target)}`}
          </li>
        );
      })}
    </ul>
  );
};
