/** Where the reader is: as whom, in which plan, on which day. Provided by the frame to every screen. */

import { createContext, useContext } from 'react';
import type { Phrase } from '../words/phrase.ts';

export type Role =
  | 'ADMIN'
  | 'AUDITOR'
  | 'LEADER'
  | 'SECURITY'
  | 'SUPERVISOR'
  | 'SYSTEM'
  | 'UNIT_HEAD'
  | 'UNIT_REPORTER';

export type Viewer = {
  readonly subject: string;
  readonly role: Role;
  readonly unitKey: string | null;
  readonly leaderKey: string | null;
  /** The key under which decisions wait for the viewer; null for roles that decide nothing. */
  readonly recipient: string | null;
};

type PlanHere = {
  readonly key: string;
  readonly title: Phrase;
  readonly year: number;
  readonly adopted: string;
  /** No unit really carries it out. */
  readonly demonstration: boolean;
  /** On a rehearsal clock plan time is not real time. */
  readonly clock: { readonly kind: 'REAL' | 'REHEARSAL' };
};

/** A screen of the navigation. */
export type NavScreen = { readonly path: string; readonly name: Phrase };

export type Place = {
  readonly viewer: Viewer;
  /** The screens that are meant for the viewer's role, the one where a login lands first. */
  readonly screens: readonly NavScreen[];
  readonly plan: PlanHere;
  /** The plan that an address without `?plan=` means. */
  readonly defaultPlan: string;
  /** All plans that the viewer may open. */
  readonly plans: readonly PlanHere[];
  /** The day that is shown, YYYY-MM-DD; null for now. Nothing can be written unless it is null. */
  readonly asOf: string | null;
  /** The plan's today; with `asOf`, that day. */
  readonly today: string;
};

export const PlaceContext = createContext<Place | null>(null);

/** Throws outside of the frame. */
export const usePlace = (): Place => {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('usePlace is called outside of the frame');
  return place;
};

/** Who may draft a measure that did not come with the plan; the server refuses everybody else. */
export const draftsMeasures = ({ role }: Viewer): boolean => role === 'SUPERVISOR' || role === 'UNIT_HEAD';
