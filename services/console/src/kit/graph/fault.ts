/** Why an answer is missing, in the server's own words where it said any. */

import type { CombinedError } from '@urql/core';
import { IssuerUnreachableError, LoginRequiredError } from '../../login/session.ts';
import type { Phrase } from '../words/phrase.ts';

export type Fault = {
  /** `away`: no answer came. `login`: the login has ended. `forbidden`: not for this role. `refused`: anything else. */
  readonly kind: 'away' | 'login' | 'forbidden' | 'refused';
  readonly code: string | null;
  readonly message: Phrase;
};

const AWAY: Phrase = { zh: '暂时无法连接服务器', en: 'The server cannot be reached right now' };
const ISSUER_AWAY: Phrase = { zh: '暂时无法连接登录服务', en: 'The login service cannot be reached right now' };
const LOGIN: Phrase = { zh: '登录已失效，请重新登录', en: 'Your login has ended: log in again' };

const KINDS: Readonly<Record<string, Fault['kind']>> = { UNAUTHENTICATED: 'login', FORBIDDEN: 'forbidden' };

/** Codes after which the same request may be sent again: nothing was done, or nothing is known. */
const TRY_AGAIN = ['OVERLOADED', 'UNAVAILABLE', 'TIMEOUT', 'RATE_LIMITED'];

export const faultOf = (error: Pick<CombinedError, 'networkError' | 'graphQLErrors' | 'message'>): Fault => {
  const [first] = error.graphQLErrors;
  if (first) {
    const code = typeof first.extensions?.code === 'string' ? first.extensions.code : null;
    const words = first.extensions?.messages as Phrase | undefined;
    return { kind: KINDS[code ?? ''] ?? 'refused', code, message: words ?? { zh: first.message, en: first.message } };
  }
  if (error.networkError instanceof LoginRequiredError) return { kind: 'login', code: null, message: LOGIN };
  if (error.networkError instanceof IssuerUnreachableError) return { kind: 'away', code: null, message: ISSUER_AWAY };
  if (error.networkError) return { kind: 'away', code: null, message: AWAY };
  return { kind: 'refused', code: null, message: { zh: error.message, en: error.message } };
};

/** Whether the same request may succeed a little later. */
export const isPassing = ({ kind, code }: Fault): boolean => kind === 'away' || TRY_AGAIN.includes(code ?? '');
