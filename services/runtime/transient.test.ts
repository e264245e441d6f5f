import { describe, expect, it } from 'vitest';
import { isTransient } from './transient.ts';

const withCode = (code: string) => Object.assign(new Error('-'), { code });

describe('an error of the database driver', () => {
  it('is transient when the server is away, busy or stopping, or the transaction lost a race', () => {
    for (const code of [
      'ECONNREFUSED',
      'EAI_AGAIN',
      'EPIPE',
      '08006',
      '53300',
      '57P01',
      '58030',
      '40001',
      '40P01',
      '55P03',
    ])
      expect([code, isTransient(withCode(code))]).toEqual([code, true]);
  });
  it('is transient when the driver lost its connection and says so without a code', () => {
    for (const message of [
      'Connection terminated unexpectedly',
      'timeout exceeded when trying to connect',
      'Client has encountered a connection error and is not queryable',
      'Client was closed and is not queryable',
    ])
      expect([message, isTransient(new Error(message))]).toEqual([message, true]);
  });
  it('is lasting when the statement itself is at fault, the code is at fault, or it is no error', () => {
    for (const code of ['42P01', '22001', '23505', 'ERR_INVALID_ARG_TYPE'])
      expect([code, isTransient(withCode(code))]).toEqual([code, false]);
    expect(isTransient(new TypeError("Cannot read properties of undefined (reading 'connection')"))).toBe(false);
    expect(isTransient('ECONNREFUSED')).toBe(false);
  });
});
