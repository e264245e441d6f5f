/** Counts how often the answers on the screen became stale by the reader's own doing: each count asks them anew. */

import { createContext, useContext } from 'react';

export type Revision = {
  readonly revision: number;
  /** Asks everything on the screen anew. `position`: of the reader's own command, which is then no news. */
  refresh(position?: number): void;
  /** After the reader let plan time pass: what the days bring is shown as it comes, and not counted as news. */
  followPassingTime(): void;
};

export const RevisionContext = createContext<Revision>({ revision: 0, refresh: () => {}, followPassingTime: () => {} });
export const useRevision = (): Revision => useContext(RevisionContext);
