/** A dialog of the browser's own: it keeps the focus, closes by Esc, and gives the focus back. */

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useSay } from './words/language.tsx';
import { kitWords } from './words.ts';

export type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons at the end; without them the dialog has one to close it. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  /** Stands at the top of the window, where what grows in it does not move its beginning. */
  readonly atTop?: boolean;
};

/** Rendered while it is open. */
export const Dialog = ({ title, onClose, children, actions, wide = false, atTop = false }: DialogProps) => {
  const say = useSay();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  // The browser's own event comes a moment after it has closed: a key pressed in between would find it still wanted.
  const close = () => {
    dialog.current?.close();
    onClose();
  };
  // Closed by the browser without asking. In development React closes it and shows it again: that event comes late, and
  // is none; nor is the one of a dialog that is gone.
  const closed = () => {
    if (dialog.current?.open === false) onClose();
  };
  return (
    <dialog
      ref={dialog}
      className={['dialog', wide && 'is-wide', atTop && 'is-at-top'].filter(Boolean).join(' ')}
      aria-labelledby={id}
      onCancel={close}
      onClose={closed}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div className="actions">
        {actions ?? (
          <button type="button" onClick={close}>
            {say(kitWords.close)}
          </button>
        )}
      </div>
    </dialog>
  );
};
