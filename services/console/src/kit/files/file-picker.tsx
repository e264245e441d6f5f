/** Chooses files for a form by button, camera, drop or paste, and shows how far each has come and why one is not taken. */

import { type DragEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { newId } from '../command/use-command.ts';
import { usePlace } from '../place/place.ts';
import { useMedia } from '../use-media.ts';
import { useSay } from '../words/language.tsx';
import type { Phrase } from '../words/phrase.ts';
import { ACCEPTED, type ChosenFile, chosenOf, hasUnfinished, MAX_FILES, withFiles } from './chosen-file.ts';
import { ChosenRow } from './chosen-row.tsx';
import { uploads } from './uploads.ts';
import { fileWords } from './words.ts';
import './files.css';

export type FileChange = (change: (before: readonly ChosenFile[]) => readonly ChosenFile[]) => void;

type FilePickerProps = {
  /** Of the field, as the form knows it; it keeps the form from being sent while a file is on its way. */
  readonly name: string;
  readonly files: readonly ChosenFile[];
  readonly onChange: FileChange;
  readonly disabled: boolean;
  /** What the server says of the file at a place. */
  readonly faultAt?: (index: number) => Phrase | null;
  /** Said by screen readers where several stand on a screen. */
  readonly about?: string;
  /** In a row of a table: the button alone. */
  readonly compact?: boolean;
};

/** A finger rather than a mouse, or a screen of its size: there may be a camera, and nothing to drop. */
const TOUCH = '(pointer: coarse), (max-width: 600px)';

export const FilePicker = (props: FilePickerProps) => {
  const { name, files, onChange, disabled, faultAt, about, compact = false } = props;
  const say = useSay();
  const { plan } = usePlace();
  const isTouch = useMedia(TOUCH);
  const [isOver, setOver] = useState(false);
  const [isFull, setFull] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useArrivals(files, onChange);

  const unfinished = hasUnfinished(files) ? say(fileWords.unfinished) : '';
  useEffect(() => picker.current?.setCustomValidity(unfinished), [unfinished]);

  const add = (some: readonly File[]): void => {
    if (disabled || some.length === 0) return;
    const added = some.map((file) => ({ file, chosen: chosenOf(file, files, newId) }));
    const withAdded = (before: readonly ChosenFile[]) =>
      withFiles(
        before,
        added.map(({ chosen }) => chosen),
      );
    const next = withAdded(files);
    setFull(next.left);
    // The draft may have changed since this was drawn: it is added to what is there by then.
    onChange((before) => withAdded(before).files);
    for (const { file, chosen } of added)
      if (chosen.sha256 === null && next.files.some(({ upload }) => upload === chosen.upload))
        uploads.add(plan.key, chosen, file);
  };
  useFilePaste(box, add);

  const remove = ({ upload }: ChosenFile): void => {
    uploads.remove(upload);
    setFull(false);
    onChange((before) => before.filter((one) => one.upload !== upload));
    box.current?.querySelector('button')?.focus();
  };
  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      add([...event.dataTransfer.files]);
    },
  };
  const named = (label: string) => (about === undefined ? undefined : `${label} ${about}`);
  const input = (ref: typeof picker, more: object) => (
    <input
      ref={ref}
      type="file"
      hidden
      disabled={disabled}
      onChange={({ target }) => {
        const chosen = [...(target.files ?? [])];
        // The same file may be chosen again.
        target.value = '';
        add(chosen);
      }}
      {...more}
    />
  );
  const chooseLabel = compact ? say(fileWords.files) : say(fileWords.choose);
  return (
    <div
      ref={box}
      className={['files', isOver && 'is-over', compact && 'is-compact'].filter(Boolean).join(' ')}
      {...drop}
    >
      <div className="files-choose">
        <button
          type="button"
          className={compact ? 'is-quiet' : undefined}
          aria-label={named(chooseLabel)}
          disabled={disabled}
          onClick={() => picker.current?.click()}
        >
          {chooseLabel}
        </button>
        {input(picker, { name, multiple: true, accept: ACCEPTED, 'aria-label': named(say(fileWords.choose)) })}
        {isTouch && (
          <>
            <button
              type="button"
              className={compact ? 'is-quiet' : undefined}
              aria-label={named(say(fileWords.camera))}
              disabled={disabled}
              onClick={() => camera.current?.click()}
            >
              {say(fileWords.camera)}
            </button>
            {input(camera, {
              accept: 'image/jpeg,image/png',
              capture: 'environment',
              'aria-label': named(say(fileWords.camera)),
            })}
          </>
        )}
        {!compact && <span className="quiet">{say(isTouch ? fileWords.howOnPhone : fileWords.how)}</span>}
      </div>
      {files.length > 0 && (
        <ul className="plain-list files-chosen">
          {files.map((file, index) => (
            <ChosenRow
              key={file.upload}
              file={file}
              fault={faultAt?.(index) ?? null}
              disabled={disabled}
              onRemove={() => remove(file)}
            />
          ))}
        </ul>
      )}
      {isFull && (
        <p className="field-fault" role="alert">
          {say(fileWords.tooMany(MAX_FILES))}
        </p>
      )}
      {(!compact || files.length > 0) && <p className="quiet files-notice">{say(fileWords.unclassified)}</p>}
    </div>
  );
};

/** Notes in the draft that a file has arrived, also where that happened while the form was closed. */
const useArrivals = (files: readonly ChosenFile[], onChange: FileChange): void => {
  const version = useSyncExternalStore(uploads.subscribe, uploads.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a state of the queue is no value of React, its version stands for it
  useEffect(() => {
    const arrived = new Map(
      files.flatMap(({ upload, sha256 }) => {
        const state = sha256 === null ? uploads.stateOf(upload) : null;
        return state?.kind === 'done' ? [[upload, state.file.sha256] as const] : [];
      }),
    );
    if (arrived.size === 0) return;
    onChange((before) => before.map((one) => ({ ...one, sha256: arrived.get(one.upload) ?? one.sha256 })));
  }, [version, files]);
};

/** Files that are pasted anywhere into the form; text goes where it is pasted. */
const useFilePaste = (box: React.RefObject<HTMLDivElement | null>, add: (files: readonly File[]) => void): void => {
  const latest = useRef(add);
  latest.current = add;
  useEffect(() => {
    const form = box.current?.closest('form, tbody');
    const paste = (event: Event) => {
      const { clipboardData } = event as ClipboardEvent;
      const files = [...(clipboardData?.files ?? [])];
      if (files.length === 0 || clipboardData?.types.includes('text/plain')) return;
      event.preventDefault();
      latest.current(files);
    };
    form?.addEventListener('paste', paste);
    return () => form?.removeEventListener('paste', paste);
  }, [box]);
};
