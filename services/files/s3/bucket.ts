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

/** All of these throw `BucketRefusalError` for what the server refuses. */
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

/** What the server answered, without the rest of its answer, which can name keys of access and lands in logs. */
export class BucketRefusalError extends Error {
  override readonly name = 'BucketRefusalError';
  /** Of HTTP. */
  readonly status: number;

  constructor(status: number, code: string | undefined) {
    super(`The S3 server answers ${status} ${code ?? ''}`.trimEnd());
    this.status = status;
  }
}

/**
 * A large object on a slow line. With `LAST_ATTEMPT_MS` it bounds all attempts together to 26 seconds: a file is looked for
 * and stored within a transaction, which Postgres ends when it is idle for 60.
 */
const REQUEST_TIMEOUT_MS = 20_000;
/** No attempt begins later than this after the first one, but for the pause before it. */
const LAST_ATTEMPT_MS = 5_000;
const PAUSES_MS = [200, 1_000] as const;
const PRECONDITION_FAILED = 412;
/** Two writers put the same key at the same moment: the other one has it. */
const CONFLICT = 409;
const TOO_MANY_REQUESTS = 429;

export const openBucket = (settings: BucketSettings): Bucket => {
  const { endpoint, bucket } = settings;
  const client = openClient(settings);
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
        if (isNew && error instanceof BucketRefusalError && [PRECONDITION_FAILED, CONFLICT].includes(error.status))
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
      if (found === null) throw noBucket(endpoint, bucket);
      return found.map(({ Key: key, Size: size, LastModified: at }) => ({
        key,
        size: Number(size),
        changedAt: new Date(at).getTime(),
      }));
    },
  };
};

/** @throws where there is no such bucket, the keys do not open it, or the server does not answer */
export const requireBucket = async (settings: BucketSettings): Promise<void> => {
  const { endpoint, bucket } = settings;
  const client = openClient(settings);
  const exists = await persistent(() => client.bucketExists()).catch((cause: unknown) => {
    throw new Error(`The S3 server at ${endpoint} cannot be asked for the bucket ${bucket}`, { cause });
  });
  if (!exists) throw noBucket(endpoint, bucket);
};

const noBucket = (endpoint: string, bucket: string): Error =>
  new Error(
    `There is no bucket ${bucket} at ${endpoint}, or these keys do not open it: check DUBAN_S3_BUCKET and the keys`,
  );

const openClient = ({ endpoint, bucket, ...access }: BucketSettings): S3mini =>
  new S3mini({
    ...access,
    endpoint: `${endpoint.replace(/\/+$/, '')}/${bucket}`,
    requestAbortTimeout: REQUEST_TIMEOUT_MS,
  });

/** Whatever is asked of a bucket may be asked again. @throws BucketRefusalError, or what the network did */
export const persistent = async <T>(ask: () => Promise<T>): Promise<T> => {
  const begun = performance.now();
  for (const pause of PAUSES_MS)
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error) || performance.now() - begun > LAST_ATTEMPT_MS) throw withoutBody(error);
      await sleep(pause);
    }
  return ask().catch((error: unknown) => {
    throw withoutBody(error);
  });
};

const withoutBody = (error: unknown): unknown =>
  error instanceof S3ServiceError ? new BucketRefusalError(error.status, error.serviceCode) : error;

/** Some servers answer so under load, although the same request passes a moment later. */
const PASSING_CODE = 'SignatureDoesNotMatch';
/** Of `fetch`: no connection, or one that broke while the answer was read. */
const BROKEN_CONNECTION = ['fetch failed', 'terminated'];

/** A connection that broke, or a server that is busy: not what it has decided. */
const isPassing = (error: unknown): boolean =>
  error instanceof S3ServiceError
    ? error.status >= 500 || error.status === TOO_MANY_REQUESTS || error.serviceCode === PASSING_CODE
    : error instanceof S3NetworkError || (error instanceof TypeError && BROKEN_CONNECTION.includes(error.message));
