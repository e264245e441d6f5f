/** The keys of the whole console: `/` searches, `?` lists the keys, `j` and `k` go through rows, Esc goes back. */

import { useEffect } from 'react';
import { useNavigate } from 'react-router';

const TYPING = 'input, textarea, select, [contenteditable="true"]';
const ROW = '#content [data-row]';
const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea';

/** The row that is `step` further than the one in focus, which is -1 where there is none. */
export const nextRow = (count: number, focused: number, step: 1 | -1): number => {
  if (count === 0) return -1;
  if (focused === -1) return step === 1 ? 0 : count - 1;
  return Math.min(Math.max(focused + step, 0), count - 1);
};

const moveToRow = (step: 1 | -1): void => {
  const rows = [...document.querySelectorAll<HTMLElement>(ROW)];
  const focused = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[nextRow(rows.length, focused, step)];
  if (!next) return;
  // The link that opens the row comes before its checkbox.
  const opens = next.querySelector<HTMLElement>('a[href]') ?? next.querySelector<HTMLElement>(FOCUSABLE) ?? next;
  (next.matches(FOCUSABLE) ? next : opens).focus();
  next.scrollIntoView({ block: 'nearest' });
};

type Shortcuts = { readonly onSearch: () => void; readonly onHelp: () => void };

export const useShortcuts = ({ onSearch, onHelp }: Shortcuts): void => {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      // A dialog or menu closes itself with Esc and keeps its own keys.
      if (document.querySelector('dialog[open], details[open]')) return;
      const typing = target instanceof Element && target.matches(TYPING);
      if (key === 'Escape' && typing) return (target as HTMLElement).blur();
      if (typing) return;
      const actions = new Map([
        ['/', onSearch],
        ['?', onHelp],
        ['j', () => moveToRow(1)],
        ['k', () => moveToRow(-1)],
        ['Escape', () => void navigate(-1)],
      ]);
      const act = actions.get(key);
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [navigate, onSearch, onHelp]);
};
