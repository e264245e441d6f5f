/** A button with a sheet below it that closes by Esc, by a click elsewhere, and when something in it was chosen. */

import { createContext, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';

/** Closes the menu around, and gives the focus back to its button; does nothing outside of one. */
export const CloseMenuContext = createContext<() => void>(() => {});

export type MenuProps = {
  readonly label: ReactNode;
  /** What a screen reader says of the button, where its text does not say it. */
  readonly name?: string;
  readonly className?: string;
  /** Closes by itself when a link or button in it was pressed. */
  readonly children: ReactNode;
  readonly onOpen?: () => void;
};

export const Menu = ({ label, name, className = '', children, onOpen }: MenuProps) => {
  const [open, setOpen] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  const close = useCallback(() => {
    if (!details.current) return;
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  }, []);
  useEffect(() => {
    if (!open) return;
    const onPointer = ({ target }: PointerEvent) => {
      // The focus stays with what was pressed.
      if (target instanceof Node && details.current && !details.current.contains(target)) details.current.open = false;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      close();
    };
    addEventListener('pointerdown', onPointer);
    addEventListener('keydown', onKey, true);
    return () => {
      removeEventListener('pointerdown', onPointer);
      removeEventListener('keydown', onKey, true);
    };
  }, [open, close]);
  return (
    <details
      ref={details}
      className={`menu ${className}`}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        if (currentTarget.open) onOpen?.();
      }}
      onClick={({ target }) => {
        if (target instanceof Element && target.closest('[data-closes]') && details.current)
          details.current.open = false;
      }}
      onKeyDown={() => {}}
    >
      <summary aria-label={name}>{label}</summary>
      {open && (
        <div className="menu-sheet">
          <CloseMenuContext value={close}>{children}</CloseMenuContext>
        </div>
      )}
    </details>
  );
};
