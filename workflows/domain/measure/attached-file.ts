/** Files that a report, a hand-in, an instruction or an answer carries: which are accepted, and how many. */

import type { Actor } from '../kernel/actor.ts';
import { characterFault, isBlank, lengthOf } from '../limits/characters.ts';
import { firstAmong, type InputFault, inputFault } from '../limits/fault.ts';
import { LIMITS } from '../limits/limits.ts';
import { listFault } from '../limits/lists.ts';
import { wholeFault } from '../limits/numbers.ts';

/** The media types of files that may be attached. */
export const FILE_TYPES = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** What the log keeps of a file: its bytes are in the file store, under the hash. */
export type AttachedFile = {
  /** Of its bytes, in lower-case hexadecimal digits. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly type: FileType;
  readonly name: string;
};
/** Absent where nothing is attached. */
export type WithFiles = { readonly files?: readonly AttachedFile[] };

/** What a file was attached to. */
export type FileCarrier =
  | { readonly report: string }
  | { readonly milestone: string }
  | { readonly instruction: string };

/** A file as the events of a measure have it since it was withdrawn last. */
export type FileOnRecord = {
  /** As it was named last. */
  readonly name: string;
  /** Who attached it; one entry for each unit, and for each person without one. */
  readonly by: readonly Pick<Actor, 'id' | 'unit'>[];
  readonly from: readonly FileCarrier[];
};

/** People of a unit act for each other. */
export const isSameUploader = (one: Pick<Actor, 'id' | 'unit'>, other: Pick<Actor, 'id' | 'unit'>): boolean =>
  one.unit === null ? other.unit === null && one.id === other.id : one.unit === other.unit;

/** The commands that may carry files. */
export const COMMANDS_WITH_FILES = ['reportProgress', 'submitMilestone', 'instruct', 'answerInstruction'] as const;

const SHA256 = /^[0-9a-f]{64}$/;

/** The first fault of the files of a command, by its path in the command. */
export const filesFault = (files: readonly AttachedFile[]): InputFault | null =>
  listFault('files', files, 'files', ({ sha256 }) => sha256, 'sha256') ??
  firstAmong(files, (file, index) => fileFault(`files.${index}`, file));

const fileFault = (at: string, { sha256, size, type, name }: AttachedFile): InputFault | null =>
  (SHA256.test(sha256) ? null : inputFault(`${at}.sha256`, 'must be the SHA-256 of a file', '须为文件的SHA-256值')) ??
  wholeFault(`${at}.size`, size, 1, LIMITS.size.attachedFileBytes) ??
  (FILE_TYPES.includes(type)
    ? null
    : inputFault(`${at}.type`, 'must be PDF, JPEG, PNG, Word or Excel', '须为PDF、JPEG、PNG、Word或Excel文件')) ??
  fileNameFault(`${at}.name`, name);

/** A name is shown and offered for saving; it may not lead into a directory. */
export const fileNameFault = (field: string, name: string): InputFault | null => {
  if (isBlank(name)) return inputFault(field, 'must not be empty', '不能为空');
  const most = LIMITS.text.fileName;
  if (lengthOf(name) > most)
    return inputFault(field, `must not be longer than ${most} characters`, `不能超过${most}字`);
  if (/[\n\t/\\]/.test(name)) return inputFault(field, 'must not contain slashes or line breaks', '不能含斜杠或换行');
  return characterFault(field, name);
};

/** Left out where nothing is attached, as in every event of before. */
export const attached = ({ files = [] }: WithFiles): WithFiles => (files.length > 0 ? { files } : {});
