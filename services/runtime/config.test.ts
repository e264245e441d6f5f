import { describe, expect, test } from 'vitest';
import { ConfigurationError, readConfig } from './config.ts';

const problemsOf = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
  }
  throw new Error('expected a ConfigurationError');
};

describe('readConfig', () => {
  test('lists every missing and wrong key of all parts at once, with what each is for', () => {
    const error = problemsOf(() =>
      readConfig(['database', 'temporal', 'tokens', 'http'], { DUBAN_HTTP_PORT: 'many', TEMPORAL_ADDRESS: '' }),
    );
    expect(error.problems.map(({ key, reason }) => [key, reason])).toEqual([
      ['DATABASE_URL', 'is missing'],
      ['TEMPORAL_ADDRESS', 'is missing'],
      ['DUBAN_JWKS_URL', 'is missing'],
      ['DUBAN_HTTP_PORT', 'must be a port number'],
    ]);
    expect(error.message).toContain('DATABASE_URL is missing: the Postgres database');
    expect(error.problems.every(({ purpose }) => purpose !== '')).toBe(true);
  });

  test('returns exactly the parts that a service names', () => {
    const env = { DATABASE_URL: 'postgres://u:p@db/duban', TEMPORAL_ADDRESS: 'time:7233', DUBAN_GRAPHIQL: 'on' };
    expect(readConfig(['database', 'temporal', 'http'], env)).toEqual({
      database: { url: 'postgres://u:p@db/duban' },
      temporal: { address: 'time:7233', namespace: 'default' },
      http: { host: '127.0.0.1', port: 4000, graphiql: true, publicUrl: 'http://127.0.0.1:4000' },
    });
  });

  test('accepts only one source of token keys', () => {
    const both = { DUBAN_JWKS_URL: 'https://id/keys', DUBAN_JWKS_FILE: '/keys.json' };
    expect(problemsOf(() => readConfig(['tokens'], both)).message).toContain('excludes DUBAN_JWKS_FILE');
    expect(readConfig(['tokens'], { DUBAN_JWKS_FILE: '/keys.json' }).tokens).toEqual({
      issuer: 'duban',
      audience: 'duban',
      jwks: { file: '/keys.json' },
    });
    expect(readConfig(['tokens'], { DUBAN_OIDC_ISSUER: 'https://id' }).tokens).toEqual({
      issuer: 'duban',
      audience: 'duban',
      jwks: undefined,
      oidc: { issuer: 'https://id', client: 'graphiql', consoleClient: 'console' },
    });
  });

  test('reads the settings of the gateway, with defaults for those that are not set', () => {
    expect(readConfig(['edge'], {}).edge).toEqual({
      corsOrigins: ['*'],
      clientAddressHeader: null,
      introspection: true,
      documentsFile: undefined,
      registeredOnly: false,
      pointsPerMinute: 600_000,
      queryMs: 10_000,
      queriesAtOnce: 32,
      commandsAtOnce: 64,
      subscriptions: 1_000,
      metrics: false,
    });
    const chosen = { DUBAN_CORS_ORIGINS: 'https://a.example, https://b.example:8443', DUBAN_QUERY_SECONDS: '2.5' };
    expect(readConfig(['edge'], chosen).edge).toMatchObject({
      corsOrigins: ['https://a.example', 'https://b.example:8443'],
      queryMs: 2_500,
    });
    const wrong = {
      DUBAN_CORS_ORIGINS: 'https://a.example/page',
      DUBAN_POINTS_PER_MINUTE: '20000',
      DUBAN_QUERY_SECONDS: '0',
      DUBAN_COMMANDS_AT_ONCE: '0',
    };
    expect(problemsOf(() => readConfig(['edge'], wrong)).problems.map(({ key }) => key)).toEqual(Object.keys(wrong));
    expect(problemsOf(() => readConfig(['edge'], { DUBAN_DOCUMENTS_ONLY: 'on' })).message).toContain(
      'DUBAN_DOCUMENTS_ONLY needs DUBAN_DOCUMENTS_FILE',
    );
  });

  test('keeps files in a directory, or in a bucket with all that it needs', () => {
    const endpoint = { DUBAN_S3_ENDPOINT: 'https://s3.example' };
    const keys = { DUBAN_S3_BUCKET: 'files', DUBAN_S3_ACCESS_KEY_ID: 'id', DUBAN_S3_SECRET_ACCESS_KEY: 'secret' };
    expect(readConfig(['files'], { DUBAN_FILES_DIR: '/files' }).files).toMatchObject({ dir: '/files', s3: null });
    expect(readConfig(['files'], { ...endpoint, ...keys }).files.s3).toEqual({
      endpoint: 'https://s3.example',
      bucket: 'files',
      region: 'us-east-1',
      accessKeyId: 'id',
      secretAccessKey: 'secret',
    });
    expect(problemsOf(() => readConfig(['files'], endpoint)).problems.map(({ key }) => key)).toEqual(Object.keys(keys));
  });

  test('refuses an address without a port and a URL of another kind', () => {
    const error = problemsOf(() =>
      readConfig(['database', 'temporal'], { DATABASE_URL: 'mysql://db/x', TEMPORAL_ADDRESS: 'time' }),
    );
    expect(error.problems.map(({ reason }) => reason)).toEqual([
      'must be a URL beginning with postgres:// or postgresql://',
      'must be host:port',
    ]);
  });
});
