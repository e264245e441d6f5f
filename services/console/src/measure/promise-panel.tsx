/** 承诺: the sentences of the report that promise the measure, with their place. */

import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { dateWords } from '../kit/show/date.ts';
import { Panel } from '../kit/show/panel.tsx';
import { matterWords } from '../kit/show/state-words.ts';
import { useSay } from '../kit/words/language.tsx';
import type { MeasurePageFragment } from './measure.generated.ts';
import { pageWords } from './page-words.ts';

export const PromisePanel = ({ measure }: { readonly measure: MeasurePageFragment }) => {
  const say = useSay();
  const isOffice = usePlace().viewer.role === 'SUPERVISOR';
  const { state, sentences } = measure.promise;
  return (
    <Panel title={say(pageWords.promise)}>
      {sentences.map(({ text, source: { section, paragraph, sentence } }) => (
        <figure key={`${section}/${paragraph}/${sentence}`} className="promise">
          {text !== null && <blockquote className="quote">{text}</blockquote>}
          <figcaption className="quiet">{say(pageWords.locator(section, paragraph, sentence))}</figcaption>
        </figure>
      ))}
      {measure.matter !== 'ANNUAL_PLAN' && <p>{say(matterWords[measure.matter])}</p>}
      {measure.basis && (
        <p>
          {say(pageWords.basis)}
          {[measure.basis.title, measure.basis.number, measure.basis.date && say(dateWords(measure.basis.date))]
            .filter((part) => part)
            .join('，')}
        </p>
      )}
      {state === 'NOT_LOADED' && (
        <p className="quiet">
          {say(pageWords.notLoaded)}
          {isOffice ? <Link to="/settings">{say(pageWords.loadReport)}</Link> : say(pageWords.officeLoads)}
        </p>
      )}
      {state === 'NOT_IN_REPORT' && <p className="quiet">{say(pageWords.notInReport)}</p>}
    </Panel>
  );
};
