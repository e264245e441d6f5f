/** A file on its way into a form: what the form's draft keeps of it, and how sizes and types are said. */

import type { Phrase } from '../words/phrase.ts';
import { fileWords } from './words.ts';

/** What the server answers when it has taken a file. */
export type UploadedFile = {
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
  readonly name: string;
};

/** Kept with the draft: a file that has arrived is still there after a reload or a new login. */
export type ChosenFile = {
  /** The name of its upload at the server: one that stopped goes on under the same. */
  readonly upload: string;
  readonly name: string;
  /** Bytes on this machine; a picture is smaller once the server has it. */
  readonly size: number;
  /** When it was changed on this machine, in milliseconds since 1970. */
  readonly changed: number;
  /** Null until it has arrived. */
  readonly sha256: string | null;
};

export const MAX_FILES = 10;
/** What the browser offers; the server judges by the content. */
export const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx';

type LocalFile = Pick<File, 'name' | 'size' | 'lastModified'>;

/** A screenshot from the clipboard is named like any other: by the time it is told from the next. */
const nameOf = ({ name, lastModified }: LocalFile): string => {
  if (name !== 'image.png') return name;
  const at = new Date(lastModified);
  const digits = [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0'));
  return `截图${digits.join('')}.png`;
};

/** The upload of before where the same file is chosen again, otherwise a new one. */
export const chosenOf = (file: LocalFile, before: readonly ChosenFile[], newId: () => string): ChosenFile => {
  const name = nameOf(file);
  const same = before.find((one) => one.name === name && one.size === file.size && one.changed === file.lastModified);
  return same ?? { upload: newId(), name, size: file.size, changed: file.lastModified, sha256: null };
};

/** Adds files that are not among those chosen; `left` says that some had no room. */
export const withFiles = (
  before: readonly ChosenFile[],
  added: readonly ChosenFile[],
): { readonly files: readonly ChosenFile[]; readonly left: boolean } => {
  const fresh = added.filter(({ upload }, index) => {
    const isKnown = before.some((one) => one.upload === upload);
    return !isKnown && added.findIndex((one) => one.upload === upload) === index;
  });
  const room = Math.max(0, MAX_FILES - before.length);
  return { files: [...before, ...fresh.slice(0, room)], left: fresh.length > room };
};

/** What a command names; the same content twice is one file. */
export const filesIn = (files: readonly ChosenFile[] | undefined = []): readonly { readonly sha256: string }[] => [
  ...new Map(files.flatMap(({ sha256 }) => (sha256 === null ? [] : [[sha256, { sha256 }] as const]))).values(),
];

export const hasUnfinished = (files: readonly ChosenFile[]): boolean => files.some(({ sha256 }) => sha256 === null);

/** 1.2 MB, 340 KB: in thousands, as the server's limits are. */
export const sizeWords = (bytes: number): string => {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1_000))} KB`;
};

export const typeWords = (type: string): Phrase => {
  if (type === 'application/pdf') return fileWords.pdf;
  if (type.startsWith('image/')) return fileWords.picture;
  return type.includes('spreadsheet') ? fileWords.excel : fileWords.word;
};
