/** A text to look for, kept in the address bar and asked for when typing pauses. */

import { useEffect, useState } from 'react';
import { useParameters } from '../place/parameters.ts';

/** A pause in typing after which the list is asked for. */
const TYPING_PAUSE_MS = 300;

/** `name` is that of the parameter in the address. */
export const SearchField = ({ name, label }: { readonly name: string; readonly label: string }) => {
  const { search, change } = useParameters();
  const given = search.get(name) ?? '';
  const [typed, setTyped] = useState(given);
  const [asked, setAsked] = useState(given);
  if (asked !== given) {
    // The address was changed from elsewhere: a view, a link, the back button.
    setAsked(given);
    setTyped(given);
  }
  useEffect(() => {
    if (typed === given) return;
    const timer = setTimeout(() => {
      setAsked(typed);
      change({ [name]: typed === '' ? null : typed }, { replace: true });
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, given, change, name]);
  return (
    <input
      type="search"
      className="filter-search"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
};
