/** The line that says what was just done, with a way to the measure; it goes by itself. */

import { useEffect } from 'react';
import { forgetDone, useDone } from '../kit/done-note.ts';
import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { useSay } from '../kit/words/language.tsx';
import { kitWords } from '../kit/words.ts';
import { frameWords } from './words.ts';

/** Long enough to be read and followed. */
const SHOWN_MS = 20_000;

export const DoneLine = () => {
  const say = useSay();
  const done = useDone();
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(forgetDone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [done]);
  return (
    <div className="done-line" role="status">
      {done && (
        <p>
          {done.code !== null && <Link to={measureAt(done.code)}>{done.code}</Link>} {say(done.what)}
          {done.code !== null && (
            <>
              {'　'}
              <Link to={measureAt(done.code)}>{say(frameWords.seeMeasure)}</Link>
            </>
          )}
          <button type="button" className="is-quiet" aria-label={say(kitWords.close)} onClick={forgetDone}>
            ×
          </button>
        </p>
      )}
    </div>
  );
};
