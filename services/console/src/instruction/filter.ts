/** The filter of the list of instructions, as it stands in the address. */

import type { Viewer } from '../kit/place/place.ts';

export const STATES = ['all', 'open', 'overdue', 'answered', 'withdrawn'] as const;
export type State = (typeof STATES)[number];

export const stateIn = (search: URLSearchParams): State =>
  STATES.find((state) => state === search.get('state')) ?? 'all';

export const SOURCES = ['leader', 'meeting'] as const;
export type Source = (typeof SOURCES)[number];

/** Decisions of meetings stand in a list of their own: they are nobody's 批示. */
export const sourceIn = (search: URLSearchParams): Source =>
  search.get('source') === 'meeting' ? 'meeting' : 'leader';

export type Filter = {
  readonly fromMeeting: boolean;
  readonly search?: string;
  readonly open?: boolean;
  readonly overdue?: boolean;
  readonly answered?: boolean;
  readonly withdrawn?: boolean;
  readonly leaders?: readonly string[];
  readonly leadUnits?: readonly string[];
};

const ofState = (state: State): Partial<Filter> => {
  switch (state) {
    case 'all':
      return {};
    case 'open':
      return { open: true };
    case 'overdue':
      return { overdue: true };
    case 'answered':
      return { answered: true };
    case 'withdrawn':
      return { withdrawn: true };
  }
};

/** Whoever works for a unit sees what his own unit is to answer. */
export const ownUnit = ({ role, unitKey }: Viewer): string | null =>
  role === 'UNIT_HEAD' || role === 'UNIT_REPORTER' ? unitKey : null;

/** Without the state: what the numbers beside the states are counted from. */
export const countedIn = (search: URLSearchParams, viewer: Viewer): Filter => {
  const source = sourceIn(search);
  const leaders = source === 'leader' ? search.getAll('leader') : [];
  const text = search.get('q')?.trim();
  const own = ownUnit(viewer);
  const units = own === null ? search.getAll('unit') : [own];
  return {
    fromMeeting: source === 'meeting',
    ...(text && { search: text }),
    ...(leaders.length > 0 && { leaders }),
    ...(units.length > 0 && { leadUnits: units }),
  };
};

export const filterIn = (search: URLSearchParams, viewer: Viewer): Filter => ({
  ...countedIn(search, viewer),
  ...ofState(stateIn(search)),
});

/** The codes of `?measures=4.1-02,4.5-13`, each once. */
export const codesIn = (search: URLSearchParams): readonly string[] => [
  ...new Set(
    (search.get('measures') ?? '')
      .split(',')
      .map((code) => code.trim())
      .filter((code) => code !== ''),
  ),
];
