/** 批量调整: a table of values and dates is downloaded, filled in, uploaded, looked at, and proposed, each measure once. */

import { useState } from 'react';
import { Dialog } from '../dialog.tsx';
import { FileRefusedError, uploadFile } from '../files/upload-file.ts';
import { fileWords } from '../files/words.ts';
import { usePlace } from '../place/place.ts';
import { DownloadButton } from '../show/download-button.tsx';
import { useSay } from '../words/language.tsx';
import type { Phrase } from '../words/phrase.ts';
import { kitWords } from '../words.ts';
import { countOf, type JudgedForm, proposable } from './judged-form.ts';
import { JudgedFaults, JudgedRows } from './judged-rows.tsx';
import { amendmentTableWords as its } from './words.ts';

/** `choice`: which measures the table lists, as the parameters of its address. */
type Props = { readonly choice: URLSearchParams };

/** For whoever may propose amendments; nothing for others, and nothing while an earlier day is shown. */
export const AmendmentTable = ({ choice }: Props) => {
  const say = useSay();
  const { viewer, asOf } = usePlace();
  const [isOpen, setOpen] = useState(false);
  const mayPropose = viewer.role === 'UNIT_HEAD' || viewer.role === 'SUPERVISOR';
  if (!mayPropose || asOf !== null) return null;
  return (
    <>
      <button type="button" className="is-quiet" onClick={() => setOpen(true)}>
        {say(its.open)}
      </button>
      {isOpen && <AmendmentDialog choice={choice} onClose={() => setOpen(false)} />}
    </>
  );
};

type Work = 'reading' | 'sending' | null;

const AmendmentDialog = ({ choice, onClose }: Props & { readonly onClose: () => void }) => {
  const say = useSay();
  const { plan } = usePlace();
  const [file, setFile] = useState<File | null>(null);
  const [work, setWork] = useState<Work>(null);
  const [judged, setJudged] = useState<JudgedForm | null>(null);
  const [isSent, setSent] = useState(false);
  const [wrong, setWrong] = useState<Phrase | null>(null);

  const upload = async (chosen: File, next: Exclude<Work, null>): Promise<void> => {
    setWork(next);
    setWrong(null);
    try {
      const path = `/plans/${encodeURIComponent(plan.key)}/forms/amendment-form`;
      setJudged(await uploadFile<JudgedForm>(next === 'sending' ? `${path}?send=true` : path, chosen));
      setSent(next === 'sending');
    } catch (error) {
      setWrong(error instanceof FileRefusedError ? error.phrase : its.unread);
    } finally {
      setWork(null);
    }
  };
  const choose = (chosen: File | undefined): void => {
    setFile(chosen ?? null);
    setJudged(null);
    setSent(false);
    if (chosen) void upload(chosen, 'reading');
  };
  const count = judged ? proposable(judged).length : 0;
  return (
    <Dialog
      title={say(its.title)}
      wide
      atTop
      onClose={onClose}
      actions={
        <>
          <button type="button" onClick={onClose}>
            {say(kitWords.close)}
          </button>
          {file && count > 0 && !isSent && (
            <button
              type="button"
              className="is-main"
              disabled={work !== null}
              onClick={() => void upload(file, 'sending')}
            >
              {say(work === 'sending' ? its.sending : its.send(count))}
            </button>
          )}
        </>
      }
    >
      <p className="quiet">{say(its.how)}</p>
      <p>
        <DownloadButton path={`tables/amendment-form.xlsx?${choice}`} label={say(its.download)} />
      </p>
      <label className="field">
        <span>{say(its.file)}</span>
        <input
          type="file"
          accept=".xlsx,.csv"
          disabled={work !== null}
          onChange={({ target }) => choose(target.files?.[0])}
        />
        <span className="quiet">{say(fileWords.unclassified)}</span>
      </label>
      {work === 'reading' && <p role="status">{say(its.reading)}</p>}
      {wrong && (
        <p className="form-fault" role="alert">
          {say(wrong)}
        </p>
      )}
      {judged && judged.faults.length > 0 && <JudgedFaults faults={judged.faults} />}
      {judged && judged.rows.length === 0 && judged.faults.length === 0 && <p>{say(its.nothing)}</p>}
      {judged && isSent && (
        <p role="status">
          <b>{say(its.sent(countOf(judged, 'DONE'), countOf(judged, 'REFUSED')))}</b>
        </p>
      )}
      {judged && count > 0 && <JudgedRows rows={proposable(judged)} isSent={isSent} />}
    </Dialog>
  );
};
