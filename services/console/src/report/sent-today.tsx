/** For the head where nothing is signed: what the unit sent today counts already, and is listed. */

import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { momentOf } from '../kit/show/date.ts';
import { Panel } from '../kit/show/panel.tsx';
import { valueWords } from '../kit/show/value.ts';
import { useSay } from '../kit/words/language.tsx';
import type { ReportRowFragment } from './report.generated.ts';
import { reportWords } from './words.ts';

export const SentToday = ({ measures }: { readonly measures: readonly ReportRowFragment[] }) => {
  const say = useSay();
  const { today } = usePlace();
  const sent = measures.flatMap((measure) =>
    measure.reports.nodes
      .filter(({ reportedAt }) => momentOf(reportedAt).date === today)
      .map((report) => ({ measure, report })),
  );
  return (
    <Panel title={say(reportWords.sentToday(sent.length))}>
      <p className="quiet">{say(reportWords.noSigning)}</p>
      <ul className="plain-list">
        {sent.map(({ measure, report }) => (
          <li key={measure.id} className="sign-figures">
            <span>
              <span className="quiet">{measure.code}</span>{' '}
              <Link to={measureAt(measure.code)} className="report-title">
                {say(measure.title)}
              </Link>
            </span>
            {report.values.map(({ value, target: { key } }) => {
              const target = measure.targets.find((one) => one.key === key);
              return target && <b key={key}>{valueWords(value, target)}</b>;
            })}
            <span className="quiet">{momentOf(report.reportedAt).time}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
