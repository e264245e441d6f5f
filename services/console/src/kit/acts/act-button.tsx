/** A button that opens the form of a command in a dialog, and closes it when the command is done. */

import { type ReactNode, useContext, useState } from 'react';
import './acts.css';
import { Dialog } from '../dialog.tsx';
import { CloseMenuContext } from '../menu.tsx';
import { usePlace } from '../place/place.ts';
import { SubjectLine } from '../subject.tsx';
import type { ActEnds } from './act.ts';

export type ActButtonProps = {
  /** The verb: on the button and above the form. */
  readonly label: string;
  /** What it concerns, said by screen readers where the button stands in a row: its measure or milestone. */
  readonly about?: string;
  readonly main?: boolean;
  readonly className?: string;
  /** The form, given how it ends. */
  readonly form: (ends: Required<ActEnds>) => ReactNode;
};

/** Nothing is shown while the past is shown: nothing can be sent then. */
export const ActButton = ({ label, about, main = false, className = '', form }: ActButtonProps) => {
  const { asOf } = usePlace();
  const [open, setOpen] = useState(false);
  const closeMenu = useContext(CloseMenuContext);
  if (asOf !== null) return null;
  const close = () => {
    setOpen(false);
    closeMenu();
  };
  return (
    <>
      <button
        type="button"
        className={`${main ? 'is-main' : ''} ${className}`}
        aria-label={about === undefined ? undefined : `${label} ${about}`}
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      {open && (
        <Dialog title={label} onClose={close} actions={false}>
          <SubjectLine />
          {form({ onDone: close, onCancel: close })}
        </Dialog>
      )}
    </>
  );
};
