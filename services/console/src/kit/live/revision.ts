/** Counts how often the answers on the screen became stale by the reader's own doing: each count asks them anew. */

import { createContext, useContext } from 'react';

export type Revision = {
  readonly revision: number;
  /** Asks everything on the screen anew. `position`: of the reader's own command, which is then no news. */
  refresh(position?: number): void;
};

export const RevisionContext = createContext<Revision>({ revision: 0, refresh: () => {} });
export const useRevision = (): Revision => useContext(RevisionContext);
