/** Reads an uploaded file by what it is, whatever it is called. */

import { FileRefusedError } from './file-fault.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import type { ReadBook } from './read-book.ts';
import { readCsv } from './read-csv.ts';
import { readExcel } from './read-xlsx.ts';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** The container of .xls, and of every .xlsx that has a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
/** Files that are no text: PDF, pictures, other archives, programs. */
const OTHERS = [
  '%PDF',
  '\u0089PNG',
  'ÿØÿ',
  'GIF8',
  'Rar!',
  '7z¼¯',
  '\u001f\u008b',
  'MZ\u0090',
  '\u007fELF',
  '{\\rtf',
  '<',
];

/** @throws FileRefusedError */
export const readFile = async (bytes: Uint8Array): Promise<ReadBook> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length === 0) throw new FileRefusedError('EMPTY');
  if (file.length > MAX_FILE_BYTES) throw new FileRefusedError('TOO_LARGE');
  if (startsWith(file, COMPOUND))
    throw new FileRefusedError(file.includes(ENCRYPTED_PACKAGE) ? 'ENCRYPTED' : 'OLD_FORMAT');
  if (startsWith(file, ZIP)) return readExcel(file);
  if (OTHERS.some((mark) => startsWith(file, Buffer.from(mark, 'latin1')))) throw new FileRefusedError('NOT_A_TABLE');
  return readCsv(file);
};

const startsWith = (file: Buffer, mark: Buffer): boolean => file.subarray(0, mark.length).equals(mark);
