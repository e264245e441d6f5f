/** The addresses behind the figures of a plan: the list of measures with its filter. */

type Filter = {
  readonly lamps?: readonly string[];
  readonly sections?: readonly string[];
  readonly leadUnits?: readonly string[];
};

/** Names of the parameters of `/measures`. */
const PARAMETERS = { lamps: 'lamp', sections: 'section', leadUnits: 'unit' } as const;

export const measuresAt = (filter: Filter): string => {
  const search = new URLSearchParams();
  for (const [name, parameter] of Object.entries(PARAMETERS))
    for (const value of filter[name as keyof Filter] ?? []) search.append(parameter, value);
  const text = search.toString();
  return `/measures${text && `?${text}`}`;
};

export const measureAt = (code: string): string => `/measures/${encodeURIComponent(code)}`;
