/** Unpacks one part of an archive, and stops as soon as it is larger than the directory says. */

import { crc32, inflateRawSync } from 'node:zlib';
import { FileRefusedError } from './file-fault.ts';
import type { ZipEntry } from './zip-directory.ts';

/** @throws FileRefusedError */
export const unpack = ({ stored, size, bytes, crc }: ZipEntry): Buffer => {
  const unpacked = stored ? bytes : inflated(bytes, size);
  if (unpacked.length > size) throw new FileRefusedError('BOMB');
  if (unpacked.length < size || crc32(unpacked) !== crc) throw new FileRefusedError('DAMAGED');
  return unpacked;
};

const inflated = (bytes: Buffer, size: number): Buffer => {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    const isLarger = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new FileRefusedError(isLarger ? 'BOMB' : 'DAMAGED');
  }
};
