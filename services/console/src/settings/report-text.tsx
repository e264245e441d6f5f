/** The office loads the text of the report from a file; it is read in the browser, and checked by the server. */

import { useState } from 'react';
import { FormEnd } from '../kit/command/form-end.tsx';
import { useCommand } from '../kit/command/use-command.ts';
import { noteDone } from '../kit/done-note.ts';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { usePlace } from '../kit/place/place.ts';
import { momentWords } from '../kit/show/date.ts';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import { type ReadText, readText } from './read-text.ts';
import { GiveReportTextDocument, ReportTextGivenDocument } from './report-text.generated.ts';
import { reportTextWords } from './report-text-words.ts';

export const ReportTextPanel = () => {
  const say = useSay();
  const { plan } = usePlace();
  const { data } = useScreenQuery(ReportTextGivenDocument, {});
  const command = useCommand(GiveReportTextDocument);
  const [file, setFile] = useState<ReadText | null>(null);
  const given = data?.plan?.reportText;
  const { phase, refusal, fault, isPast } = command;

  const choose = async (chosen: File | undefined): Promise<void> => {
    command.reset();
    setFile(chosen ? readText(new Uint8Array(await chosen.arrayBuffer())) : null);
  };
  const send = async (): Promise<void> => {
    if (file?.kind !== 'text') return;
    const answer = await command.run({ plan: plan.key, text: file.text });
    if (answer.kind !== 'done') return;
    noteDone({ what: reportTextWords.done, code: null });
    setFile(null);
  };

  const wrong =
    file?.kind === 'too-large'
      ? reportTextWords.tooLarge
      : file?.kind === 'no-text'
        ? reportTextWords.noText
        : (refusal?.message ?? fault?.message);
  return (
    <Panel title={say(reportTextWords.title)} className="report-text">
      <p className="quiet">{say(reportTextWords.why)}</p>
      {data?.plan && (
        <p>
          {say(data.plan.report.title)}
          {'　'}
          <b>
            {say(
              given
                ? reportTextWords.loaded(given.sentences, say(momentWords(given.givenAt, plan.year)))
                : reportTextWords.missing,
            )}
          </b>
        </p>
      )}
      {!isPast && (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (phase === 'ready') void send();
          }}
        >
          <label className="field">
            <span>{say(reportTextWords.file)}</span>
            <input
              type="file"
              accept=".txt,text/plain"
              disabled={phase !== 'ready'}
              onChange={({ target }) => void choose(target.files?.[0])}
            />
          </label>
          {file?.kind === 'text' && <p className="quiet">{say(reportTextWords.read(file.text.length))}</p>}
          {wrong && (
            <p className="form-fault" role="alert">
              {say(wrong)}
            </p>
          )}
          <FormEnd phase={phase} submit={say(reportTextWords.load)} disabled={file?.kind !== 'text'} />
        </form>
      )}
    </Panel>
  );
};
