/** Who sees papers that are not issued; the server shows them to nobody else. */

import type { Viewer } from '../kit/place/place.ts';

export const seesDrafts = ({ role }: Pick<Viewer, 'role'>): boolean =>
  role === 'SUPERVISOR' || role === 'LEADER' || role === 'AUDITOR';
