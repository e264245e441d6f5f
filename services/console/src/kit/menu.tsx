/** A button with a sheet below it that closes by Esc, by a click elsewhere, and when something in it was chosen. */

import { type ReactNode, useEffect, useRef, useState } from 'react';

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
  useEffect(() => {
    if (!open) return;
    const close = () => {
      if (details.current) details.current.open = false;
    };
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Node && !details.current?.contains(target)) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      close();
      details.current?.querySelector('summary')?.focus();
    };
    addEventListener('pointerdown', onPointer);
    addEventListener('keydown', onKey, true);
    return () => {
      removeEventListener('pointerdown', onPointer);
      removeEventListener('keydown', onKey, true);
    };
  }, [open]);
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
      {open && <div className="menu-sheet">{children}</div>}
    </details>
  );
};
