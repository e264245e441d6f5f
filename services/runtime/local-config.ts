/** The settings of the local engine: its data directory, ports, mailbox and login. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { address, path, port, url } from './config-values.ts';

/** Where the console's development server listens; see services/console/vite.config.ts. */
const CONSOLE_DEV_PORT = 5173;

/** From where the console may log in: the gateway's origin, and on this machine also by its other name and in development. */
const consoleOrigins = (publicUrl: string): readonly string[] => {
  const { origin, hostname, protocol, port: number } = new URL(publicUrl);
  if (!['127.0.0.1', 'localhost'].includes(hostname)) return [origin];
  const hosts = ['127.0.0.1', 'localhost'];
  const own = hosts.map((host) => `${protocol}//${host}${number && `:${number}`}`);
  return [...own, ...hosts.map((host) => `http://${host}:${CONSOLE_DEV_PORT}`)];
};

/** Independent of the working directory, so that every command finds the same local data. */
const defaultDataDir = join(import.meta.dirname, '../../.duban');

const megabytes = z.coerce.number({ message: 'must be a number' }).positive('must be a positive number');

const BUCKET_KEYS = ['DUBAN_S3_BUCKET', 'DUBAN_S3_ACCESS_KEY_ID', 'DUBAN_S3_SECRET_ACCESS_KEY'] as const;
type BucketKeys = Readonly<Partial<Record<'DUBAN_S3_ENDPOINT' | (typeof BUCKET_KEYS)[number], string | undefined>>>;

/** Null where no server is named; with a server, all that it needs. */
const bucketOf = (env: BucketKeys & { readonly DUBAN_S3_REGION: string }, context: z.RefinementCtx) => {
  const [bucket = '', accessKeyId = '', secretAccessKey = ''] = BUCKET_KEYS.map((key) => env[key]);
  if (env.DUBAN_S3_ENDPOINT === undefined) return null;
  for (const key of BUCKET_KEYS)
    if (env[key] === undefined) context.addIssue({ code: 'custom', path: [key], message: 'is missing' });
  return { endpoint: env.DUBAN_S3_ENDPOINT, bucket, region: env.DUBAN_S3_REGION, accessKeyId, secretAccessKey };
};

export const localPurposes: Record<string, string> = {
  DUBAN_DATA_DIR: 'the directory of the local engine: data, keys, logs (default: .duban in the root of the repository)',
  DUBAN_FILES_DIR: 'the directory of attached files and issued papers (default: files in DUBAN_DATA_DIR)',
  DUBAN_S3_ENDPOINT: 'an S3 server that keeps files instead of DUBAN_FILES_DIR, https://… (default: none)',
  DUBAN_S3_BUCKET: 'its bucket, for this installation alone',
  DUBAN_S3_REGION: 'its region (default: us-east-1)',
  DUBAN_S3_ACCESS_KEY_ID: 'the key of an account that may read, write, list and delete there',
  DUBAN_S3_SECRET_ACCESS_KEY: 'the secret of that key',
  DUBAN_FILE_MEGABYTES: 'the largest attached file, in megabytes (default: 20)',
  DUBAN_FILE_MEGABYTES_PER_DAY: 'what one unit may upload within a day, in megabytes (default: 500)',
  DUBAN_CLAMD: 'the socket of a ClamAV daemon that scans uploads, a path or host:port (default: none)',
  DUBAN_CACHE_DIR: 'where downloaded programs are kept (default: the cache directory of the user)',
  DUBAN_POSTGRES_PORT: 'the port of the local Postgres (default: 15432)',
  DUBAN_TEMPORAL_PORT: 'the port of the local Temporal server (default: 17233)',
  DUBAN_TEMPORAL_UI_PORT: "the port of the local Temporal server's web page (default: 18233)",
  DUBAN_SMTP_PORT: 'the SMTP port of the local mailbox (default: 11025)',
  DUBAN_MAILBOX_PORT: "the port of the local mailbox's web page (default: 18025)",
  DUBAN_IDENTITY_URL: 'the issuer URL of the local login, http://127.0.0.1:14000',
  DUBAN_IDENTITY_PORT: 'the port of the local login (default: 14000)',
  DUBAN_ACCOUNTS_FILE: 'a JSON file with the accounts of the local login',
};

export const localParts = {
  /** The ports of the local mailbox. */
  mailbox: z
    .object({ DUBAN_SMTP_PORT: port.default(11025), DUBAN_MAILBOX_PORT: port.default(18025) })
    .transform((env) => ({ smtpPort: env.DUBAN_SMTP_PORT, webPort: env.DUBAN_MAILBOX_PORT })),

  /** The local login: its issuer URL, its accounts and its signing key. */
  identity: z
    .object({
      DUBAN_IDENTITY_URL: url('https', 'http'),
      DUBAN_IDENTITY_PORT: port.default(14000),
      DUBAN_ACCOUNTS_FILE: path,
      DUBAN_DATA_DIR: path.prefault(defaultDataDir),
      DUBAN_AUDIENCE: z.string().default('duban'),
      DUBAN_PUBLIC_URL: url('https', 'http').default('http://127.0.0.1:4000'),
    })
    .transform((env) => ({
      issuer: env.DUBAN_IDENTITY_URL,
      port: env.DUBAN_IDENTITY_PORT,
      accountsFile: env.DUBAN_ACCOUNTS_FILE,
      keyFile: join(env.DUBAN_DATA_DIR, 'keys', 'private.jwk.json'),
      memoryFile: join(env.DUBAN_DATA_DIR, 'identity.sqlite'),
      audience: env.DUBAN_AUDIENCE,
      redirectUris: [new URL('/graphql', env.DUBAN_PUBLIC_URL).href],
      consoleOrigins: consoleOrigins(env.DUBAN_PUBLIC_URL),
    })),

  /** Where files are kept, which are taken, and who scans them. */
  files: z
    .object({
      DUBAN_DATA_DIR: path.prefault(defaultDataDir),
      DUBAN_FILES_DIR: path.optional(),
      DUBAN_S3_ENDPOINT: url('https', 'http').optional(),
      DUBAN_S3_BUCKET: z.string().optional(),
      DUBAN_S3_REGION: z.string().default('us-east-1'),
      DUBAN_S3_ACCESS_KEY_ID: z.string().optional(),
      DUBAN_S3_SECRET_ACCESS_KEY: z.string().optional(),
      DUBAN_FILE_MEGABYTES: megabytes.default(20),
      DUBAN_FILE_MEGABYTES_PER_DAY: megabytes.default(500),
      DUBAN_CLAMD: z.string().optional(),
    })
    .transform((env, context) => ({
      s3: bucketOf(env, context),
      dir: env.DUBAN_FILES_DIR ?? join(env.DUBAN_DATA_DIR, 'files'),
      limits: {
        fileBytes: env.DUBAN_FILE_MEGABYTES * 1_000_000,
        dayBytes: env.DUBAN_FILE_MEGABYTES_PER_DAY * 1_000_000,
      },
      scanner: env.DUBAN_CLAMD ?? null,
    })),

  data: z.object({ DUBAN_DATA_DIR: path.prefault(defaultDataDir) }).transform((env) => ({ dir: env.DUBAN_DATA_DIR })),

  /** Settings of the local engine; it starts or chooses by itself what is not set. */
  local: z
    .object({
      DATABASE_URL: url('postgres', 'postgresql').optional(),
      TEMPORAL_ADDRESS: address.optional(),
      TEMPORAL_NAMESPACE: z.string().default('default'),
      DUBAN_POSTGRES_PORT: port.optional(),
      DUBAN_TEMPORAL_PORT: port.optional(),
      DUBAN_TEMPORAL_UI_PORT: port.optional(),
      DUBAN_HTTP_PORT: port.optional(),
      DUBAN_SMTP_PORT: port.optional(),
      DUBAN_MAILBOX_PORT: port.optional(),
      DUBAN_IDENTITY_PORT: port.optional(),
      DUBAN_SMTP_URL: z.string().optional(),
      DUBAN_OIDC_ISSUER: z.string().optional(),
      DUBAN_JWKS_URL: z.string().optional(),
      DUBAN_JWKS_FILE: z.string().optional(),
      DUBAN_CONSOLE_DIR: path.optional(),
      DUBAN_CACHE_DIR: path.optional(),
      XDG_CACHE_HOME: path.optional(),
      PATH: z.string().default(''),
    })
    .transform((env) => ({
      databaseUrl: env.DATABASE_URL,
      temporalAddress: env.TEMPORAL_ADDRESS,
      temporalNamespace: env.TEMPORAL_NAMESPACE,
      ports: {
        postgres: env.DUBAN_POSTGRES_PORT,
        temporal: env.DUBAN_TEMPORAL_PORT,
        temporalUi: env.DUBAN_TEMPORAL_UI_PORT,
        gateway: env.DUBAN_HTTP_PORT,
        smtp: env.DUBAN_SMTP_PORT,
        mailbox: env.DUBAN_MAILBOX_PORT,
        identity: env.DUBAN_IDENTITY_PORT,
      },
      /** An external mail server is configured, so no local mailbox is started. */
      foreignMail: env.DUBAN_SMTP_URL !== undefined,
      /** Tokens come from an external issuer, so no local signing key exists. */
      foreignTokens: [env.DUBAN_OIDC_ISSUER, env.DUBAN_JWKS_URL, env.DUBAN_JWKS_FILE].some((one) => one !== undefined),
      consoleDir: env.DUBAN_CONSOLE_DIR,
      cacheDir: env.DUBAN_CACHE_DIR ?? join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'duban'),
      path: env.PATH,
    })),
};
