/** Asks a ClamAV daemon whether a file is infected, over its socket with the command INSTREAM. */

import { connect } from 'node:net';

/** A socket's path, or host:port. */
export type ScannerAddress = string;
/** `virus`: the name that the scanner gives; null for a clean file. Rejects where the scanner does not answer. */
export type Scan = (bytes: Uint8Array) => Promise<{ readonly virus: string | null }>;

/** The scanner is configured and gives no answer: without one no file is accepted. */
export class ScannerUnavailableError extends Error {
  override readonly name = 'ScannerUnavailableError';
}

/** A large file takes the scanner some seconds. */
const ANSWER_TIMEOUT_MS = 30_000;
/** Below `StreamMaxLength` of any configuration. */
const CHUNK_BYTES = 256 * 1024;
const MAX_ANSWER_BYTES = 4_096;

export const createScan =
  (address: ScannerAddress): Scan =>
  async (bytes) => {
    const answer = await exchange(address, bytes).catch((cause: unknown) => {
      throw new ScannerUnavailableError(`The virus scanner at ${address} does not answer`, { cause });
    });
    const found = /^stream: (.+) FOUND\0?$/.exec(answer.trim());
    if (found) return { virus: found[1] ?? 'unknown' };
    if (/^stream: OK\0?$/.test(answer.trim())) return { virus: null };
    throw new ScannerUnavailableError(`The virus scanner at ${address} answers: ${answer.slice(0, 200)}`);
  };

const exchange = (address: ScannerAddress, bytes: Uint8Array): Promise<string> =>
  new Promise((resolve, reject) => {
    const tcp = /^([^/]+):(\d+)$/.exec(address);
    const socket = tcp ? connect({ host: tcp[1] ?? '', port: Number(tcp[2]) }) : connect({ path: address });
    let answer = '';
    socket.setTimeout(ANSWER_TIMEOUT_MS, () => socket.destroy(new Error('timed out')));
    socket.on('error', reject);
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('utf8');
      if (answer.length > MAX_ANSWER_BYTES) socket.destroy(new Error('the answer is too long'));
    });
    socket.on('end', () => resolve(answer));
    socket.on('close', () => reject(new Error('closed without an answer')));
    socket.write('zINSTREAM\0');
    for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
      const chunk = bytes.subarray(from, from + CHUNK_BYTES);
      socket.write(lengthOf(chunk.length));
      socket.write(chunk);
    }
    socket.write(lengthOf(0));
  });

const lengthOf = (bytes: number): Buffer => {
  const prefix = Buffer.alloc(4);
  prefix.writeUInt32BE(bytes);
  return prefix;
};
