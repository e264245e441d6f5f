/** One place that was found: whose measure, where in it, and the text around it. */

import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { Moment } from '../kit/show/date.tsx';
import { useSay } from '../kit/words/language.tsx';
import { type Marked, markedIn } from './hits.ts';
import type { SearchHitFragment } from './search.generated.ts';
import { searchKindWords, searchWords } from './words.ts';

export const HitRow = ({ hit }: { readonly hit: SearchHitFragment }) => {
  const say = useSay();
  const { measure, excerpt, kind, at } = hit;
  const title = say(measure.title);
  const isOfMeasure = kind === 'MEASURE';
  // The number tells one of several instructions or reports from the others.
  const { number } = hit.instruction ?? hit.report ?? { number: null };
  return (
    <li>
      <Link to={measureAt(measure.code)} className="hit">
        <span className="hit-kind tag">{say(searchKindWords[hit.instruction?.meeting ? 'DECISION' : kind])}</span>
        <span className="hit-title">
          <span className="quiet">
            <Mark marked={isOfMeasure ? markedIn(measure.code, excerpt.match) : null} text={measure.code} />
          </span>{' '}
          <Mark marked={isOfMeasure ? markedIn(title, excerpt.match) : null} text={title} />
        </span>
        <span className="hit-unit quiet">{measure.leadUnit.shortName}</span>
        {!isOfMeasure && (
          <span className="hit-text serif">
            <Mark marked={excerpt} text="" />
          </span>
        )}
        {at !== null && (
          <span className="hit-when quiet">
            {number !== null && `№${number} · `}
            <Moment value={at} />
            {hit.instruction?.withdrawn && ` · ${say(searchWords.withdrawn)}`}
          </span>
        )}
      </Link>
    </li>
  );
};

const Mark = ({ marked, text }: { readonly marked: Marked | null; readonly text: string }) =>
  marked === null ? (
    text
  ) : (
    <>
      {marked.before}
      <mark>{marked.match}</mark>
      {marked.after}
    </>
  );
