/** A report whose figures were hardly possible and confirmed: settled by verifying a milestone of its measure. */

import { VerifyForm } from '../kit/acts/milestone-acts.tsx';
import { FileList } from '../kit/files/file-list.tsx';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { usePlace } from '../kit/place/place.ts';
import { FaultNote } from '../kit/screen.tsx';
import { dateWords } from '../kit/show/date.ts';
import { Skeleton } from '../kit/show/skeleton.tsx';
import { type Measured, valueWords } from '../kit/show/value.ts';
import { useSay } from '../kit/words/language.tsx';
import type { Phrase } from '../kit/words/phrase.ts';
import { DeskMeasureDocument } from './desk.generated.ts';
import type { DeskItem } from './queue-order.ts';
import { deskWords, doubtWords } from './words.ts';

type DoubtProps = { readonly item: DeskItem; readonly onDone: () => void };

const doubted = (figure: number, against: number | null, target: Measured): Phrase => {
  const own = valueWords(figure, target);
  return against === null ? { zh: own } : deskWords.against(own, valueWords(against, target));
};

export const Doubt = ({ item: { report, measure }, onDone }: DoubtProps) => {
  const say = useSay();
  const { plan } = usePlace();
  const { data, fault, refresh } = useScreenQuery(DeskMeasureDocument, { code: measure.code });
  if (!report) return null;
  // The newest that the office can judge: one that was handed in, or one that it verified before.
  const judged = data?.plan?.measure?.milestones.filter(
    ({ status }) => status === 'SUBMITTED' || status === 'VERIFIED',
  );
  const milestone = judged?.find(({ status }) => status === 'SUBMITTED') ?? judged?.[judged.length - 1];
  return (
    <>
      <p>{say(deskWords.doubt)}</p>
      <dl className="facts">
        {report.confirmed.map(({ kind, figure, against, target }) => (
          <div key={`${kind}${target?.key}`}>
            <dt>{target ? say(target.label) : say(deskWords.doubted)}</dt>
            <dd>
              <b className="alarm">{say(doubtWords[kind])}</b>
              {target && ` ${say(target.label)}`}
              {target && figure !== null && ` ${say(doubted(figure, against, target))}`}
            </dd>
          </div>
        ))}
        <div>
          <dt>{say(deskWords.reportOf(say(dateWords(report.asOf, plan.year))))}</dt>
          <dd>
            {report.values.map(({ label, value, unit, target: { key, kind } }) => (
              <div key={key}>
                {say(label)}　{valueWords(value, { kind, unit })}
              </div>
            ))}
            {report.text}
            <FileList files={report.files} />
          </dd>
        </div>
      </dl>
      {fault && <FaultNote fault={fault} onRetry={refresh} />}
      {!data && !fault && <Skeleton lines={3} />}
      {data && !milestone && <p className="quiet">{say(deskWords.noMilestone)}</p>}
      {milestone && <VerifyForm milestone={milestone} onDone={onDone} />}
    </>
  );
};
