/** The filter of the list of instructions, as it stands in the address. */

import type { Viewer } from '../kit/place/place.ts';

export const STATES = ['all', 'open', 'overdue', 'answered'] as const;
export type State = (typeof STATES)[number];

export const stateIn = (search: URLSearchParams): State =>
  STATES.find((state) => state === search.get('state')) ?? 'all';

export type Filter = {
  readonly open?: boolean;
  readonly missed?: boolean;
  readonly leaders?: readonly string[];
  readonly leadUnits?: readonly string[];
};

const ofState = (state: State): Filter => {
  switch (state) {
    case 'all':
      return {};
    case 'open':
      return { open: true };
    case 'overdue':
      return { open: true, missed: true };
    case 'answered':
      return { open: false };
  }
};

/** Whoever works for a unit sees what his own unit is to answer. */
export const ownUnit = ({ role, unitKey }: Viewer): string | null =>
  role === 'UNIT_HEAD' || role === 'UNIT_REPORTER' ? unitKey : null;

export const filterIn = (search: URLSearchParams, viewer: Viewer): Filter => {
  const leaders = search.getAll('leader');
  const own = ownUnit(viewer);
  const units = own === null ? search.getAll('unit') : [own];
  return {
    ...ofState(stateIn(search)),
    ...(leaders.length > 0 && { leaders }),
    ...(units.length > 0 && { leadUnits: units }),
  };
};

/** The codes of `?measures=4.1-02,4.5-13`, each once. */
export const codesIn = (search: URLSearchParams): readonly string[] => [
  ...new Set(
    (search.get('measures') ?? '')
      .split(',')
      .map((code) => code.trim())
      .filter((code) => code !== ''),
  ),
];
