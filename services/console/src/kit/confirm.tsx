/** Asks back before something that cannot be undone by the same hand. */

import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import { useSay } from './words/language.tsx';
import { kitWords } from './words.ts';

export type ConfirmProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** What the button does, in a verb. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

export const Confirm = ({ title, children, action, onConfirm, onCancel }: ConfirmProps) => {
  const say = useSay();
  const actions = (
    <>
      <button type="button" onClick={onCancel}>
        {say(kitWords.cancel)}
      </button>
      <button type="button" className="is-main" onClick={onConfirm}>
        {action}
      </button>
    </>
  );
  return (
    <Dialog title={title} onClose={onCancel} actions={actions}>
      {children}
    </Dialog>
  );
};
