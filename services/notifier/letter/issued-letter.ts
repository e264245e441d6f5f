/** The official letter that a notice is about, as its event names it: what it is called, and the file that was issued. */

import { isAbout, type NoticedEvent, type Plan, paperFileName, paperNumberZh } from '@duban/domain';

export type IssuedLetter = {
  /** "p12". */
  readonly key: string;
  /** "中原政督〔2023〕12号". */
  readonly number: string;
  readonly title: string;
  readonly fileName: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** Whether it was withdrawn since. */
  readonly isWithdrawn: boolean;
};

/** Null for any other event. */
export const issuedLetterOf = (event: NoticedEvent, { papers }: Pick<Plan, 'papers'>): IssuedLetter | null => {
  if (!isAbout('plan', event) || event.type !== 'PaperIssued') return null;
  const { paper: key, title, sha256, size } = event.data;
  const number = paperNumberZh(event.data);
  const isWithdrawn = !(papers?.issued ?? []).includes(key);
  return { key, number, title, fileName: paperFileName(number, title), sha256, size, isWithdrawn };
};
