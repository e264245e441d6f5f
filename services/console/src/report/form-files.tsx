/** The month's form as a file: downloaded to be filled in, uploaded to fill the grid, which is then looked at and sent. */

import { type ChangeEvent, useRef, useState } from 'react';
import { AmendmentTable } from '../kit/amendment-table/amendment-table.tsx';
import { FileRefusedError, uploadFile } from '../kit/files/upload-file.ts';
import { usePlace } from '../kit/place/place.ts';
import { DownloadButton } from '../kit/show/download-button.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { Phrase } from '../kit/words/phrase.ts';
import { formWords } from './form-words.ts';
import type { LastPaste } from './grid-table.tsx';
import type { PasteLine } from './paste.ts';
import { fillingOf, type UploadedForm } from './uploaded-form.ts';
import type { Grid } from './use-grid.ts';

type FormFilesProps = {
  readonly unit: string;
  readonly grid: Grid;
  /** The lines that are open. */
  readonly lines: readonly PasteLine[];
  readonly onFilled: (filled: LastPaste) => void;
};

export const FormFiles = ({ unit, grid, lines, onFilled }: FormFilesProps) => {
  const say = useSay();
  const { plan, asOf } = usePlace();
  const input = useRef<HTMLInputElement>(null);
  const [isReading, setReading] = useState(false);
  const [faults, setFaults] = useState<readonly Phrase[]>([]);
  const upload = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    // The same file may be chosen again once it is mended.
    target.value = '';
    if (!file) return;
    setReading(true);
    setFaults([]);
    try {
      const path = `/plans/${encodeURIComponent(plan.key)}/forms/month-form`;
      const form = await uploadFile<UploadedForm>(path, file);
      const filling = fillingOf(form, lines);
      onFilled({ ...filling, before: grid.draft });
      grid.fill(filling);
      setFaults(form.faults.map(({ cell, zh, en }) => formWords.fault(cell, { zh, en })));
    } catch (error) {
      setFaults([error instanceof FileRefusedError ? error.phrase : formWords.unread]);
    } finally {
      setReading(false);
    }
  };
  return (
    <div className="report-files">
      <DownloadButton
        path={`tables/month-form.xlsx?unit=${encodeURIComponent(unit)}`}
        label={say(formWords.download)}
        className="is-quiet"
      />
      {asOf === null && (
        <>
          <button type="button" className="is-quiet" disabled={isReading} onClick={() => input.current?.click()}>
            {say(isReading ? formWords.reading : formWords.upload)}
          </button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".xlsx,.csv"
            aria-label={say(formWords.upload)}
            onChange={(event) => void upload(event)}
          />
          <AmendmentTable choice={new URLSearchParams({ filter: JSON.stringify({ leadUnits: [unit] }) })} />
          <span className="quiet">{say(formWords.unclassified)}</span>
        </>
      )}
      {faults.length > 0 && (
        <div role="alert">
          {faults.map((fault) => (
            <p key={fault.zh} className="field-fault">
              {say(fault)}
            </p>
          ))}
        </div>
      )}
    </div>
  );
};
