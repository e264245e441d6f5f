/** The one place that speaks S3: objects under keys, put at most once where asked, and tried again where the network failed. */

import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { S3mini, S3NetworkError, S3ServiceError } from 's3mini';

export type BucketSettings = {
  /** Of the server, without the bucket: https://s3.example.gov.cn */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

/** `changedAt`: Unix time in milliseconds. */
type ListedObject = { readonly key: string; readonly size: number; readonly changedAt: number };

export type Bucket = {
  /** False where `isNew` was asked and there is an object under the key already. */
  put(key: string, bytes: Uint8Array, asked?: { readonly isNew: boolean }): Promise<boolean>;
  /** Null where there is none. */
  get(key: string): Promise<Uint8Array | null>;
  has(key: string): Promise<boolean>;
  remove(key: string): Promise<void>;
  /** All whose keys begin so. */
  list(prefix: string): Promise<readonly ListedObject[]>;
};

/** A large object on a slow line. */
const REQUEST_TIMEOUT_MS = 120_000;
const PAUSES_MS = [200, 1_000] as const;
const PRECONDITION_FAILED = 412;
/** Two writers put the same key at the same moment: the other one has it. */
const CONFLICT = 409;

export const openBucket = ({ endpoint, bucket, ...access }: BucketSettings): Bucket => {
  const client = new S3mini({
    ...access,
    endpoint: `${endpoint.replace(/\/+$/, '')}/${bucket}`,
    requestAbortTimeout: REQUEST_TIMEOUT_MS,
  });
  return {
    async put(key, bytes, { isNew } = { isNew: false }) {
      const headers = {
        // The server refuses what was altered on the way.
        'x-amz-checksum-sha256': createHash('sha256').update(bytes).digest('base64'),
        ...(isNew && { 'if-none-match': '*' }),
      };
      const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      try {
        await persistent(() => client.putObject(key, body, undefined, undefined, headers));
        return true;
      } catch (error) {
        if (isNew && error instanceof S3ServiceError && [PRECONDITION_FAILED, CONFLICT].includes(error.status))
          return false;
        throw error;
      }
    },
    async get(key) {
      const found = await persistent(() => client.getObjectArrayBuffer(key));
      return found && new Uint8Array(found);
    },
    has: async (key) => (await persistent(() => client.objectExists(key))) === true,
    async remove(key) {
      await persistent(() => client.deleteObject(key));
    },
    async list(prefix) {
      const found = await persistent(() => client.listObjects('/', prefix));
      if (found === null) throw new Error(`There is no bucket ${bucket} at ${endpoint}`);
      return found.map(({ Key: key, Size: size, LastModified: at }) => ({
        key,
        size: Number(size),
        changedAt: new Date(at).getTime(),
      }));
    },
  };
};

/** Whatever is asked of a bucket may be asked again. */
const persistent = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (const pause of PAUSES_MS)
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await sleep(pause);
    }
  return ask();
};

/** A connection that broke, or a server that is busy: not what it has decided. */
const isPassing = (error: unknown): boolean =>
  error instanceof S3ServiceError
    ? error.status >= 500
    : error instanceof S3NetworkError || (error instanceof TypeError && error.message === 'fetch failed');
