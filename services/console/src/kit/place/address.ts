/** The address bar carries plan and day from link to link; everything else belongs to the screen. */

/** Kept from one screen to the next. */
const CARRIED = ['plan', 'asOf'] as const;

export const AS_OF = /^\d{4}-\d{2}-\d{2}$/;

/** The day in the address; null where there is none or it is no date. */
export const asOfIn = (search: URLSearchParams): string | null => {
  const given = search.get('asOf') ?? '';
  return AS_OF.test(given) && !Number.isNaN(Date.parse(given)) ? given : null;
};

/** `to` with the plan and the day of the present address, unless it names its own. */
export const carried = (to: string, present: URLSearchParams): string => {
  const [path = '', hash] = to.split('#', 2);
  const [pathname, query = ''] = path.split('?', 2);
  const search = new URLSearchParams(query);
  for (const name of CARRIED) {
    const value = present.get(name);
    if (value !== null && !search.has(name)) search.set(name, value);
  }
  const text = search.toString();
  return `${pathname}${text && `?${text}`}${hash === undefined ? '' : `#${hash}`}`;
};

/** The present address with some parameters changed; null takes one away. */
export const withParameters = (
  present: URLSearchParams,
  changes: Readonly<Record<string, string | readonly string[] | null>>,
): URLSearchParams => {
  const next = new URLSearchParams(present);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    for (const one of value === null ? [] : [value].flat()) next.append(name, one);
  }
  return next;
};
