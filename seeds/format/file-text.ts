/** A file of a plan is UTF-8 within bounds, or it is refused with the byte and the line at which it is not. */

import { readFileSync, statSync } from 'node:fs';
import { because, type Reason } from './problem.ts';

/** Bytes; the largest file of a plan with 168 measures has 60 000. */
export const MAX_FILE_BYTES = 2_000_000;

export type FileText =
  | { readonly text: string; readonly fault: null }
  | { readonly text: null; readonly fault: Reason & { readonly line: number | null } };

const refused = (reasonZh: string, reason: string, line: number | null = null): FileText => ({
  text: null,
  fault: { line, ...because(reasonZh, reason) },
});

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** A byte order mark of UTF-8 is left out. @throws nothing but what the file system does on a file that is there. */
export const readFileText = (path: string): FileText => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return refused('没有这个文件', 'this file is missing');
  if (!found.isFile()) return refused('不是普通文件', 'is not a regular file');
  if (found.size > MAX_FILE_BYTES)
    return refused(`超过${MAX_FILE_BYTES}字节`, `is larger than ${MAX_FILE_BYTES} bytes`);
  return decodeText(readFileSync(path));
};

export const decodeText = (bytes: Uint8Array): FileText => {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    return refused(
      '是UTF-16编码，须为UTF-8编码（第0字节起为UTF-16标记）：请另存为UTF-8',
      'is UTF-16, but must be UTF-8 (byte 0 begins a UTF-16 byte order mark): save it as UTF-8',
      1,
    );
  const at = firstFault(bytes);
  if (at === null) return { text: new TextDecoder().decode(bytes), fault: null };
  const line = lineAt(bytes, at);
  return at === bytes.length
    ? refused(
        `不是UTF-8编码：在第${at}字节处断在一个字符中间，是否被截断？`,
        `is not UTF-8: it ends at byte ${at} in the middle of a character; is it cut off?`,
        line,
      )
    : refused(
        `不是UTF-8编码：第${at}字节不是字符的开头；请另存为UTF-8（原文件可能是GBK编码）`,
        `is not UTF-8: byte ${at} begins no character; save it as UTF-8 (it may be GBK)`,
        line,
      );
};

/** Offset at which the first broken character begins, the length for a last character cut off, or null. */
const firstFault = (bytes: Uint8Array): number | null => {
  const holds = (length: number, stream: boolean): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream });
      return true;
    } catch {
      return false;
    }
  };
  if (holds(bytes.length, false)) return null;
  if (holds(bytes.length, true)) return bytes.length;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (holds(middle, true)) good = middle;
    else bad = middle;
  }
  // The fault is where the broken character begins, not at the byte that breaks it.
  while (!holds(good, false)) good -= 1;
  return good;
};

const LINE_FEED = 0x0a;

const lineAt = (bytes: Uint8Array, offset: number): number =>
  bytes.subarray(0, offset).reduce((line, byte) => (byte === LINE_FEED ? line + 1 : line), 1);
