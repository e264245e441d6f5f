/** Reads a plan's file as UTF-8 up to a maximum size, and refuses invalid bytes with their offset and line. */

import { readFileSync, statSync } from 'node:fs';
import { because, type Reason } from './problem.ts';

/** The largest file of a plan with 168 measures has 60,000 bytes. */
const MAX_FILE_BYTES = 2_000_000;

export type FileText =
  | { readonly text: string; readonly fault: null }
  | { readonly text: null; readonly fault: Reason & { readonly line: number | null } };

const refused = (reasonZh: string, reason: string, line: number | null = null): FileText => ({
  text: null,
  fault: { line, ...because(reasonZh, reason) },
});

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** Drops a UTF-8 byte order mark. @throws only errors of the file system for an existing file. */
export const readFileText = (path: string): FileText => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return refused('没有这个文件', 'this file is missing');
  if (!found.isFile()) return refused('不是普通文件', 'is not a regular file');
  if (found.size > MAX_FILE_BYTES)
    return refused(`超过${MAX_FILE_BYTES}字节`, `is larger than ${MAX_FILE_BYTES} bytes`);
  return decodeText(readFileSync(path));
};

const decodeText = (bytes: Uint8Array): FileText => {
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

/** Offset of the first invalid character, the length where the last character is incomplete, or null. */
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
  // The offset is that of the first byte of the invalid character, not of the byte that makes it invalid.
  while (!holds(good, false)) good -= 1;
  return good;
};

const LINE_FEED = 0x0a;

const lineAt = (bytes: Uint8Array, offset: number): number =>
  bytes.subarray(0, offset).reduce((line, byte) => (byte === LINE_FEED ? line + 1 : line), 1);
