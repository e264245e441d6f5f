/** The files that something carries: name, kind and size, to be looked at where the console can show them, and to be kept. */

import { lazy, Suspense, useState } from 'react';
import { loadPart } from '../live/load-part.ts';
import { DownloadButton } from '../show/download-button.tsx';
import { Skeleton } from '../show/skeleton.tsx';
import { useSay } from '../words/language.tsx';
import { sizeWords, typeWords } from './chosen-file.ts';
import type { FileFactsFragment } from './files.generated.ts';
import { WithdrawFile, WithdrawnFile } from './withdraw-file.tsx';
import { fileWords } from './words.ts';
import './files.css';

const FilePreview = lazy(() => loadPart(async () => ({ default: (await import('./file-preview.tsx')).FilePreview })));

const SHOWN = ['application/pdf', 'image/jpeg', 'image/png'];

type FilesProps = {
  readonly files: readonly FileFactsFragment[];
  /** Global id of the measure, where the files can be withdrawn: not within another form. */
  readonly withdrawFrom?: string;
};

export const FileList = ({ files, withdrawFrom }: FilesProps) => {
  const say = useSay();
  const [shown, setShown] = useState<FileFactsFragment | null>(null);
  if (files.length === 0) return null;
  return (
    <>
      <ul className="attached" aria-label={say(fileWords.files)}>
        {files.map((file) => {
          const { sha256, name, type, size, withdrawn } = file;
          if (withdrawn)
            return (
              <li key={sha256}>
                <WithdrawnFile name={name} withdrawn={withdrawn} />
              </li>
            );
          return (
            <li key={sha256}>
              {SHOWN.includes(type) ? (
                <button
                  type="button"
                  className="is-quiet file-open"
                  title={say(fileWords.preview)}
                  onClick={() => setShown(file)}
                >
                  {name}
                </button>
              ) : (
                <span className="file-name">{name}</span>
              )}
              <span className="quiet file-size">
                {say(typeWords(type))}　{sizeWords(size)}
              </span>
              <DownloadButton
                path={`files/${sha256}`}
                label={say(fileWords.download)}
                about={name}
                className="is-quiet"
              />
              {withdrawFrom !== undefined && <WithdrawFile file={file} measure={withdrawFrom} />}
            </li>
          );
        })}
      </ul>
      {shown && (
        <Suspense fallback={<Skeleton lines={1} />}>
          <FilePreview file={shown} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </>
  );
};
