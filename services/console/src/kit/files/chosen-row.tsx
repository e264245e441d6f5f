/** One chosen file: its name and size, how far its upload has come, and how to try again or take it back. */

import { useSyncExternalStore } from 'react';
import { useSay } from '../words/language.tsx';
import type { Phrase } from '../words/phrase.ts';
import { type ChosenFile, sizeWords } from './chosen-file.ts';
import type { UploadState } from './upload-queue.ts';
import { uploads } from './uploads.ts';
import { fileWords } from './words.ts';

type ChosenRowProps = {
  readonly file: ChosenFile;
  readonly fault: Phrase | null;
  readonly disabled: boolean;
  readonly onRemove: () => void;
};

export const ChosenRow = ({ file, fault, disabled, onRemove }: ChosenRowProps) => {
  const say = useSay();
  useSyncExternalStore(uploads.subscribe, uploads.version);
  const { name, size, upload, sha256 } = file;
  const state = sha256 === null ? uploads.stateOf(upload) : null;
  const refused = fault ?? refusalOf(file, state);
  const waits = state?.kind === 'sending' ? state.waits : null;
  return (
    <li className="file-row">
      <span className="file-name">{name}</span>
      <span className="quiet file-size">{sizeWords(size)}</span>
      <span className="file-state" role={refused ? 'alert' : undefined}>
        {refused ? (
          <span className="field-fault">{say(refused)}</span>
        ) : (
          <Progress state={state} size={size} isDone={sha256 !== null} label={name} />
        )}
      </span>
      <span className="file-acts">
        {(state?.kind === 'refused' || waits) && (
          <button
            type="button"
            className="is-quiet"
            aria-label={`${say(fileWords.retry)} ${name}`}
            disabled={disabled}
            onClick={() => uploads.retry(upload)}
          >
            {say(fileWords.retry)}
          </button>
        )}
        <button
          type="button"
          className="is-quiet"
          aria-label={`${say(fileWords.remove)} ${name}`}
          disabled={disabled}
          onClick={onRemove}
        >
          {say(fileWords.remove)}
        </button>
      </span>
    </li>
  );
};

/** Nothing here knows the content of a file that was chosen before a reload. */
const refusalOf = ({ sha256 }: ChosenFile, state: UploadState | null): Phrase | null => {
  if (state?.kind === 'refused') return state.words;
  return sha256 === null && state === null ? fileWords.again : null;
};

type ProgressProps = {
  readonly state: UploadState | null;
  readonly size: number;
  readonly isDone: boolean;
  readonly label: string;
};

const Progress = ({ state, size, isDone, label }: ProgressProps) => {
  const say = useSay();
  if (isDone || state?.kind === 'done') return <span className="good">{say(fileWords.done)}</span>;
  if (state?.kind !== 'sending') return <span className="quiet">{say(fileWords.queued)}</span>;
  const { sent, waits } = state;
  return (
    <>
      <progress max={size} value={sent} aria-label={label} />
      <span className={waits ? 'alarm' : 'quiet'}>
        {say(waits ?? fileWords.sentOf(sizeWords(sent), sizeWords(size)))}
      </span>
    </>
  );
};
