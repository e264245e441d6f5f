import { S3NetworkError, S3ServiceError } from 's3mini';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BucketRefusalError, persistent } from './bucket.ts';

const BODY = '<Error><Code>AccessDenied</Code><AWSAccessKeyId>AKIA-OF-THE-OFFICE</AWSAccessKeyId></Error>';
const answer = (status: number, code: string) => new S3ServiceError(`S3 returned ${status}`, status, code, BODY);
/** Fails with each of these in turn, and then answers how often it was asked. */
const failing = (...errors: readonly Error[]) => {
  let asked = 0;
  return async (): Promise<number> => {
    const error = errors[asked];
    asked += 1;
    if (error) throw error;
    return asked;
  };
};
afterEach(() => vi.restoreAllMocks());

describe('a request to a bucket', () => {
  it.each([
    ['the server cannot be reached', new S3NetworkError('S3 network error: ECONNREFUSED', 'ECONNREFUSED')],
    ['the connection breaks', new TypeError('fetch failed')],
    ['the answer breaks off', new TypeError('terminated')],
    ['the server is busy', answer(503, 'SlowDown')],
    ['the server is asked too often', answer(429, 'TooManyRequests')],
    ['the server takes the signature for wrong', answer(403, 'SignatureDoesNotMatch')],
  ])('is made again when %s', async (_, error) => {
    expect(await persistent(failing(error))).toBe(2);
  });

  it('is not made again when the server has refused it, and the error says how without the text of the answer', async () => {
    const refused: unknown = await persistent(failing(answer(403, 'AccessDenied'))).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BucketRefusalError);
    expect(refused).toMatchObject({ status: 403, message: 'The S3 server answers 403 AccessDenied' });
    expect(JSON.stringify(refused, Object.getOwnPropertyNames(refused))).not.toContain('AKIA');
  });

  it('is made three times at most, and the last error carries no text of the answer either', async () => {
    const busy = Array.from({ length: 3 }, () => answer(503, 'SlowDown'));
    const refused: unknown = await persistent(failing(...busy)).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'BucketRefusalError', status: 503 });
    expect(refused).not.toHaveProperty('body');
  });

  it('is not made again when the first attempt took more than five seconds', async () => {
    vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValueOnce(5_001);
    await expect(persistent(failing(answer(503, 'SlowDown')))).rejects.toThrow('answers 503');
  });
});
