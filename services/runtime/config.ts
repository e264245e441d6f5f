/** The only file that reads the environment: it returns the parts that a process names, or reports all faults at once. */
import { z } from 'zod';
import { address, onOff, path, port, url } from './config-values.ts';
import { edge, edgePurposes } from './edge-config.ts';
import { localParts, localPurposes } from './local-config.ts';

const logLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']);

/** What each key is for: printed beside the key when it is missing or wrong. */
const purposes: Record<string, string> = {
  DATABASE_URL: 'the Postgres database of events and read models, postgres://user:password@host:5432/database',
  TEMPORAL_ADDRESS: 'the Temporal server, host:7233',
  TEMPORAL_NAMESPACE: 'the Temporal namespace (default: default)',
  DUBAN_HTTP_HOST: 'the address the gateway listens on (default: 127.0.0.1)',
  DUBAN_HTTP_PORT: 'the port the gateway listens on (default: 4000)',
  DUBAN_GRAPHIQL: 'whether the gateway serves the GraphiQL page, on or off (default: off)',
  DUBAN_CONSOLE_DIR: 'a built console that the gateway serves (default: none; `start` builds one)',
  DUBAN_OIDC_ISSUER: 'the OpenID Connect issuer whose tokens are accepted, https://…; it publishes its own keys',
  DUBAN_OIDC_CLIENT: 'the client id of the GraphiQL page at the issuer (default: graphiql)',
  DUBAN_CONSOLE_CLIENT: 'the client id of the console at the issuer (default: console)',
  DUBAN_JWKS_URL: 'where the public keys of tokens are published, https://…; or DUBAN_JWKS_FILE, or DUBAN_OIDC_ISSUER',
  DUBAN_JWKS_FILE: 'a JSON file with the public keys of tokens; or give DUBAN_JWKS_URL',
  DUBAN_ISSUER: 'the issuer that tokens of DUBAN_JWKS_URL or DUBAN_JWKS_FILE must name (default: duban)',
  DUBAN_AUDIENCE: 'the audience that tokens must name (default: duban)',
  DUBAN_SMTP_URL: 'the mail server, smtp://user:password@host:587 or smtps://… (without it no mail leaves)',
  DUBAN_MAIL_FROM: 'the sender that mails show (default: 督办系统 <duban@localhost>)',
  DUBAN_CONTACTS_FILE: 'a YAML file: recipient → email, webhook (default: an address on this machine for everyone)',
  DUBAN_PUBLIC_URL:
    'where people reach the gateway: links in mails, and the address printed on issued papers, begin with it (default: http://127.0.0.1:4000)',
  DUBAN_GIVE_UP_HOURS: 'how long the delivery of a message is retried, in hours (default: 24)',
  ...edgePurposes,
  ...localPurposes,
  OTEL_EXPORTER_OTLP_ENDPOINT: 'where traces are sent, OTLP over HTTP, http://host:4318 (default: nowhere)',
  DUBAN_WORKER_METRICS: 'where the worker serves metrics for Prometheus, host:port (default: nowhere)',
  DUBAN_WORKER_PROBE: 'where the worker answers /health and /ready, host:port (default: nowhere)',
  DUBAN_PROJECTOR_PROBE: 'where the projector answers /health and /ready, host:port (default: nowhere)',
  DUBAN_NOTIFIER_PROBE: 'where the notifier answers /health and /ready, host:port (default: nowhere)',
  LOG_LEVEL: 'how much is logged: fatal, error, warn, info, debug, trace or silent (default: info)',
};

const parts = {
  log: z.object({ LOG_LEVEL: logLevel.default('info') }).transform((env) => ({ level: env.LOG_LEVEL })),

  database: z.object({ DATABASE_URL: url('postgres', 'postgresql') }).transform((env) => ({ url: env.DATABASE_URL })),

  temporal: z
    .object({ TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: z.string().default('default') })
    .transform((env) => ({ address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE })),

  http: z
    .object({
      DUBAN_HTTP_HOST: z.string().default('127.0.0.1'),
      DUBAN_HTTP_PORT: port.default(4000),
      DUBAN_GRAPHIQL: onOff.default(false),
      DUBAN_CONSOLE_DIR: path.optional(),
      DUBAN_PUBLIC_URL: url('https', 'http').default('http://127.0.0.1:4000'),
    })
    .transform((env) => ({
      publicUrl: env.DUBAN_PUBLIC_URL,
      host: env.DUBAN_HTTP_HOST,
      port: env.DUBAN_HTTP_PORT,
      graphiql: env.DUBAN_GRAPHIQL,
      consoleDir: env.DUBAN_CONSOLE_DIR,
    })),

  edge,

  /** Where traces are sent, and where the worker serves its metrics. */
  telemetry: z
    .object({ OTEL_EXPORTER_OTLP_ENDPOINT: url('https', 'http').optional(), DUBAN_WORKER_METRICS: address.optional() })
    .transform((env) => ({ endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT, workerMetrics: env.DUBAN_WORKER_METRICS })),

  /** The addresses of the health probes of processes that serve no HTTP otherwise. */
  probes: z
    .object({
      DUBAN_WORKER_PROBE: address.optional(),
      DUBAN_PROJECTOR_PROBE: address.optional(),
      DUBAN_NOTIFIER_PROBE: address.optional(),
    })
    .transform((env) => ({
      worker: env.DUBAN_WORKER_PROBE,
      projector: env.DUBAN_PROJECTOR_PROBE,
      notifier: env.DUBAN_NOTIFIER_PROBE,
    })),

  /** The source of the token keys, and the claims that a token must have. */
  tokens: z
    .object({
      DUBAN_OIDC_ISSUER: url('https', 'http').optional(),
      DUBAN_OIDC_CLIENT: z.string().default('graphiql'),
      DUBAN_CONSOLE_CLIENT: z.string().default('console'),
      DUBAN_JWKS_URL: url('https', 'http').optional(),
      DUBAN_JWKS_FILE: path.optional(),
      DUBAN_ISSUER: z.string().default('duban'),
      DUBAN_AUDIENCE: z.string().default('duban'),
    })
    .transform((env, context) => {
      const oidc = env.DUBAN_OIDC_ISSUER && {
        issuer: env.DUBAN_OIDC_ISSUER,
        client: env.DUBAN_OIDC_CLIENT,
        consoleClient: env.DUBAN_CONSOLE_CLIENT,
      };
      const claims = { issuer: env.DUBAN_ISSUER, audience: env.DUBAN_AUDIENCE, ...(oidc && { oidc }) };
      if (env.DUBAN_JWKS_URL && !env.DUBAN_JWKS_FILE) return { ...claims, jwks: { url: env.DUBAN_JWKS_URL } };
      if (env.DUBAN_JWKS_FILE && !env.DUBAN_JWKS_URL) return { ...claims, jwks: { file: env.DUBAN_JWKS_FILE } };
      if (oidc && !env.DUBAN_JWKS_URL) return { ...claims, jwks: undefined };
      const message = env.DUBAN_JWKS_URL ? 'excludes DUBAN_JWKS_FILE: give one of the two' : missing;
      context.addIssue({ code: 'custom', path: ['DUBAN_JWKS_URL'], message });
      return z.NEVER;
    }),

  /** How messages are sent. */
  notifier: z
    .object({
      DUBAN_SMTP_URL: url('smtp', 'smtps').optional(),
      DUBAN_MAIL_FROM: z.string().default('督办系统 <duban@localhost>'),
      DUBAN_CONTACTS_FILE: path.optional(),
      DUBAN_PUBLIC_URL: url('https', 'http').default('http://127.0.0.1:4000'),
      DUBAN_GIVE_UP_HOURS: z.coerce
        .number({ message: 'must be a number' })
        .positive('must be a positive number')
        .default(24),
    })
    .transform((env) => ({
      mail: env.DUBAN_SMTP_URL === undefined ? undefined : { url: env.DUBAN_SMTP_URL, from: env.DUBAN_MAIL_FROM },
      contactsFile: env.DUBAN_CONTACTS_FILE,
      publicUrl: env.DUBAN_PUBLIC_URL,
      giveUpMs: env.DUBAN_GIVE_UP_HOURS * 3_600_000,
    })),

  ...localParts,
};

type Parts = typeof parts;
export type ConfigPart = keyof Parts;
export type Config<Part extends ConfigPart = ConfigPart> = { [Name in Part]: z.output<Parts[Name]> };
export type Environment = Readonly<Record<string, string | undefined>>;

const missing = 'is missing';

/** One key that is missing or wrong: its name, the reason, and what the key is for. */
export type ConfigurationProblem = { key: string; reason: string; purpose: string };

/** The environment lacks or misstates a required key; `problems` lists every fault, not only the first. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly problems: readonly ConfigurationProblem[];

  constructor(problems: readonly ConfigurationProblem[]) {
    const lines = problems.map(({ key, reason, purpose }) => `  ${key} ${reason}: ${purpose}`);
    super(['The configuration is not complete. 配置不完整。', ...lines].join('\n'));
    this.problems = problems;
  }
}

/**
 * Reads the named parts of the environment, e.g. `readConfig(['log', 'database', 'temporal'])`.
 * An empty value counts as missing. Throws `ConfigurationError` with all problems of all parts.
 */
export const readConfig = <Part extends ConfigPart>(
  names: readonly Part[],
  env: Environment = process.env,
): Config<Part> => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const problems = new Map<string, ConfigurationProblem>();
  const config: Partial<Record<ConfigPart, unknown>> = {};
  for (const name of names) {
    const result = parts[name].safeParse(given);
    if (result.success) config[name] = result.data;
    for (const issue of result.error?.issues ?? []) {
      const key = String(issue.path[0]);
      const reason = key in given ? issue.message : missing;
      problems.set(key, { key, reason, purpose: purposes[key] ?? '' });
    }
  }
  if (problems.size > 0) throw new ConfigurationError([...problems.values()]);
  return config as Config<Part>;
};

/** A value that another file names, such as a contact's signing secret; undefined when it is missing or empty. */
export const readSecret = (name: string, env: Environment = process.env): string | undefined => {
  return env[name] || undefined;
};

/** The environment of a child process: that of this one, with some keys replaced or (if undefined) removed. */
export const childEnvironment = (overrides: Environment): Record<string, string> => {
  const merged = Object.entries({ ...process.env, ...overrides });
  return Object.fromEntries(merged.filter((entry): entry is [string, string] => entry[1] !== undefined));
};

/** The environment of this process, with `fallbacks` for keys that are missing or empty. */
export const environmentWith = (fallbacks: Environment): Environment => {
  const given = Object.entries(process.env).filter(([, value]) => value !== undefined && value !== '');
  return { ...fallbacks, ...Object.fromEntries(given) };
};
