/** An account by the part that it has in the plan: 区长, 督查室, 区科技局单位负责人. */

import type { Role } from '../kit/place/place.ts';
import { roleWords } from '../kit/show/state-words.ts';
import type { Phrase } from '../kit/words/phrase.ts';

type Caller = {
  readonly subject: string | null;
  readonly role: Role | null;
  readonly unit: string | null;
  readonly leader: string | null;
};
export type Parts = {
  readonly units: readonly { readonly key: string; readonly shortName: string }[];
  readonly leaders: readonly { readonly key: string; readonly title: Phrase }[];
};

/** Null for who brought no token. */
export const callerWords = ({ role, unit, leader }: Caller, parts: Parts | null): Phrase | null => {
  if (role === null) return null;
  const title = parts?.leaders.find(({ key }) => key === leader)?.title;
  if (title) return title;
  const { zh, en } = roleWords[role];
  if (unit === null) return { zh, en };
  const name = parts?.units.find(({ key }) => key === unit)?.shortName ?? unit;
  return { zh: `${name}${zh}`, en: `${name} ${en}` };
};

/** What stands in the field for an account: its name, and the account in parentheses. */
export const callerText = (name: string | null, subject: string): string =>
  name === null ? subject : `${name}（${subject}）`;

/** The account that was meant by a suggestion that was chosen, by the name alone, or typed as it is. */
export const subjectMeant = (
  typed: string,
  callers: readonly { readonly subject: string; readonly name: string | null }[],
) => {
  const text = typed.trim();
  const found = callers.find(({ subject, name }) => callerText(name, subject) === text || subject === text);
  return (found ?? callers.find(({ name }) => name === text))?.subject ?? text;
};
