/** Fetches the bytes of an attached file with the token of this tab, as of the day that is shown. */

import { authorizedFetch } from '../graph/authorized-fetch.ts';

export const fetchFile = async (plan: string, sha256: string, asOf: string | null): Promise<Blob> => {
  const url = new URL(`/plans/${encodeURIComponent(plan)}/files/${sha256}`, location.origin);
  url.searchParams.set('inline', 'true');
  if (asOf !== null) url.searchParams.set('asOf', asOf);
  const answer = await authorizedFetch(url);
  if (!answer.ok) throw new Error(`The gateway answered ${answer.status}`);
  return answer.blob();
};
