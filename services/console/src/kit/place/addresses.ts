/** The addresses behind the figures of a plan: the list of measures with its filter, and one measure. */

/** Names of the parameters of `/measures`, by the name of the filter. */
export const MEASURE_PARAMETERS = {
  lamps: 'lamp',
  stages: 'stage',
  sections: 'section',
  leadUnits: 'unit',
  leaders: 'leader',
  matters: 'matter',
  targetKinds: 'kind',
  dueFrom: 'from',
  dueTo: 'to',
  search: 'q',
  missed: 'missed',
  instructed: 'instructed',
  turnedSince: 'turned',
  turnedFrom: 'was',
} as const;

/** Keys, stages and kinds as the graph names them; dates as YYYY-MM-DD. */
export type MeasureListFilter = {
  readonly lamps?: readonly string[];
  readonly stages?: readonly string[];
  readonly sections?: readonly string[];
  readonly leadUnits?: readonly string[];
  readonly leaders?: readonly string[];
  readonly matters?: readonly string[];
  readonly targetKinds?: readonly string[];
  /** An open milestone is due in this range. */
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly search?: string;
  /** Only where a milestone was ever missed. */
  readonly missed?: boolean;
  /** Only where an instruction is not answered yet. */
  readonly instructed?: boolean;
  /** Only where the lamp is another than at the end of this earlier day. */
  readonly turnedSince?: string;
  /** Together with `turnedSince`: only where the lamp then was one of these. */
  readonly turnedFrom?: readonly string[];
};

export const measuresAt = (filter: MeasureListFilter): string => {
  const search = new URLSearchParams();
  for (const [name, parameter] of Object.entries(MEASURE_PARAMETERS)) {
    const value = filter[name as keyof MeasureListFilter];
    if (value === undefined || value === false) continue;
    for (const one of value === true ? ['1'] : [value].flat()) search.append(parameter, one);
  }
  const text = search.toString();
  return `/measures${text && `?${text}`}`;
};

/** Where a measure is drafted. */
export const NEW_MEASURE_PATH = '/measures/new';

export const measureAt = (code: string): string => `/measures/${encodeURIComponent(code)}`;
