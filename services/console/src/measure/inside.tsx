/** Reports that wait to be signed, and what supporting units contributed: shown to those who may see them. */

import { ActButton } from '../kit/acts/act-button.tsx';
import { RejectForm, ReportDraft, SignForm } from '../kit/acts/unit-acts.tsx';
import { actWords } from '../kit/acts/words.ts';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { Moment } from '../kit/show/date.tsx';
import { valueWords } from '../kit/show/value.ts';
import { useSay } from '../kit/words/language.tsx';
import { MeasureInsideDocument, type MeasurePageFragment } from './measure.generated.ts';
import { pageWords } from './page-words.ts';

export const InsideReports = ({ measure }: { readonly measure: MeasurePageFragment }) => {
  const say = useSay();
  const { data } = useScreenQuery(MeasureInsideDocument, { code: measure.code });
  const inside = data?.plan?.measure;
  if (!inside) return null;
  const { drafts, contributions } = inside;
  const has = (command: (typeof measure.commands)[number]) => measure.commands.includes(command);
  return (
    <div className="inside-reports">
      {drafts.nodes.length > 0 && <h3>{say(pageWords.drafts)}</h3>}
      {drafts.nodes.map((draft) => (
        <div key={draft.id} className="inside">
          <p className="quiet">
            <Moment value={draft.writtenAt} />
            {draft.rejection && (
              <>
                {'　'}
                {say(pageWords.draftRejected)}：{draft.rejection.reason}
              </>
            )}
          </p>
          <ReportDraft report={draft} />
          {!draft.rejection && has('SIGN_REPORT') && (
            <div className="now-acts">
              <ActButton main label={say(actWords.sign)} form={(ends) => <SignForm {...ends} report={draft} />} />
              <ActButton label={say(actWords.reject)} form={(ends) => <RejectForm {...ends} report={draft} />} />
            </div>
          )}
        </div>
      ))}
      {contributions.nodes.length > 0 && <h3>{say(pageWords.contributions)}</h3>}
      {contributions.nodes.map(({ position, at, unit, text, values }) => (
        <div key={position} className="inside">
          <p className="quiet">
            {unit.shortName}
            {'　'}
            <Moment value={at} />
          </p>
          <p>
            {values.map(({ label, value, unit: measured, target: { kind } }) => (
              <span key={label.zh}>
                {say(label)} {valueWords(value, { kind, unit: measured })}
                {'　'}
              </span>
            ))}
            {text}
          </p>
        </div>
      ))}
    </div>
  );
};
