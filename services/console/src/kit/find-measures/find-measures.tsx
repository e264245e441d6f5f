/** Finds any measure of the plan by its code or title, to add it to those that were chosen. */

import { useDeferredValue, useState } from 'react';
import { useScreenQuery } from '../graph/use-screen-query.ts';
import { useSay } from '../words/language.tsx';
import { FindMeasuresDocument, type FoundMeasureFragment } from './find-measures.generated.ts';
import { findWords } from './words.ts';
import './find-measures.css';

type FindProps = {
  /** Codes that are not offered again. */
  readonly chosen: readonly string[];
  readonly onAdd: (measure: FoundMeasureFragment) => void;
};

export const FindMeasures = ({ chosen, onAdd }: FindProps) => {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const { data } = useScreenQuery(FindMeasuresDocument, { text }, { pause: text === '' });
  const found = text === '' ? null : data?.plan?.measures;
  const left = found?.nodes.filter(({ code }) => !chosen.includes(code)) ?? [];
  return (
    <div className="find-measures">
      <label className="field">
        <span>
          {say(findWords.find)} <span className="field-hint">{say(findWords.findHint)}</span>
        </span>
        <input type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
      </label>
      {found && (
        <ul className="plain-list found" aria-label={say(findWords.found)}>
          {left.map((measure) => {
            const { id, code, title, leadUnit } = measure;
            return (
              <li key={id}>
                <button type="button" className="is-quiet" onClick={() => onAdd(measure)}>
                  {say(findWords.add)} <span className="quiet">{code}</span> {say(title)}
                  {'　'}
                  <span className="quiet">{leadUnit.shortName}</span>
                </button>
              </li>
            );
          })}
          {found.nodes.length === 0 && <li className="quiet">{say(findWords.notFound)}</li>}
          {found.totalCount > found.nodes.length && (
            <li className="quiet">{say(findWords.moreFound(found.totalCount))}</li>
          )}
        </ul>
      )}
    </div>
  );
};
