/** Fetches with the token of this tab; one that the gateway does not take any more is renewed once. */

import { accessToken } from '../../login/session.ts';

const UNAUTHENTICATED = 401;

export const authorizedFetch: typeof fetch = async (input, init) => {
  const send = async (renewed: boolean) => {
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${await accessToken({ renewed })}`);
    return fetch(input, { ...init, headers });
  };
  const first = await send(false);
  return first.status === UNAUTHENTICATED ? send(true) : first;
};
