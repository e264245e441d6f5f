/** The gateway's settings for its clients: allowed origins, query limits, and what it publishes. */
import { z } from 'zod';
import { onOff, path } from './config-values.ts';

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;
const origins = z
  .string()
  .transform((text) => text.split(',').map((origin) => origin.trim()))
  .refine((list) => list.length === 1 || !list.includes('*'), { message: 'must be * alone, or a list of origins' })
  .refine((list) => list.every((origin) => origin === '*' || isOrigin(origin)), {
    message: 'must be * or origins like https://a.example, separated by commas',
  });
const headerName = z
  .string()
  .regex(/^[A-Za-z0-9-]+$/, 'must be the name of a header')
  .transform((name) => name.toLowerCase());
const count = z.coerce
  .number({ message: 'must be a number' })
  .int('must be a whole number')
  .min(1, 'must be at least 1');
const number = (least: number, message: string) => z.coerce.number({ message }).min(least, message);

/** The largest operation costs about 20,000 points; with a smaller budget it could never be executed. */
const MIN_POINTS_PER_MINUTE = 30_000;
const points = z.coerce
  .number({ message: 'must be a number' })
  .int('must be a whole number')
  .refine((value) => value === 0 || value >= MIN_POINTS_PER_MINUTE, {
    message: `must be 0 or at least ${MIN_POINTS_PER_MINUTE}`,
  });

export const edgePurposes: Record<string, string> = {
  DUBAN_CORS_ORIGINS: 'the origins whose pages may send requests, separated by commas, or * (default: *)',
  DUBAN_CLIENT_ADDRESS_HEADER:
    'the header in which the reverse proxy writes the address of the client, like x-forwarded-for (default: none; set it only if clients cannot reach the gateway directly)',
  DUBAN_INTROSPECTION: 'whether introspection of the schema is allowed, on or off (default: on)',
  DUBAN_DOCUMENTS_FILE:
    'a JSON file, id → GraphQL document, with the operations that clients may send by id (default: none)',
  DUBAN_DOCUMENTS_ONLY: 'whether all other operations are refused, on or off (default: off)',
  DUBAN_POINTS_PER_MINUTE: 'the points that one subject may spend per minute, 0 for no limit (default: 600000)',
  DUBAN_QUERY_SECONDS: 'how long a query may take before it is cancelled, in seconds (default: 10)',
  DUBAN_QUERIES_AT_ONCE: 'how many queries run at once; four times as many may wait (default: 32)',
  DUBAN_COMMANDS_AT_ONCE: 'how many commands run at once; four times as many may wait (default: 64)',
  DUBAN_SUBSCRIPTIONS: 'the maximum number of open subscriptions (default: 1000)',
  DUBAN_METRICS: 'whether /metrics is served, on or off (default: off)',
};

export const edge = z
  .object({
    DUBAN_CORS_ORIGINS: origins.prefault('*'),
    DUBAN_CLIENT_ADDRESS_HEADER: headerName.optional(),
    DUBAN_INTROSPECTION: onOff.prefault('on'),
    DUBAN_DOCUMENTS_FILE: path.optional(),
    DUBAN_DOCUMENTS_ONLY: onOff.prefault('off'),
    // Its operations are registered, too.
    DUBAN_CONSOLE_DIR: z.string().optional(),
    DUBAN_POINTS_PER_MINUTE: points.default(600_000),
    DUBAN_QUERY_SECONDS: number(0.1, 'must be a number of at least 0.1').default(10),
    DUBAN_QUERIES_AT_ONCE: count.default(32),
    DUBAN_COMMANDS_AT_ONCE: count.default(64),
    DUBAN_SUBSCRIPTIONS: count.default(1_000),
    DUBAN_METRICS: onOff.prefault('off'),
  })
  .transform((env, context) => {
    if (env.DUBAN_DOCUMENTS_ONLY && !env.DUBAN_DOCUMENTS_FILE && !env.DUBAN_CONSOLE_DIR)
      context.addIssue({
        code: 'custom',
        path: ['DUBAN_DOCUMENTS_ONLY'],
        message: 'needs DUBAN_DOCUMENTS_FILE or DUBAN_CONSOLE_DIR',
      });
    return {
      corsOrigins: env.DUBAN_CORS_ORIGINS,
      clientAddressHeader: env.DUBAN_CLIENT_ADDRESS_HEADER ?? null,
      introspection: env.DUBAN_INTROSPECTION,
      documentsFile: env.DUBAN_DOCUMENTS_FILE,
      registeredOnly: env.DUBAN_DOCUMENTS_ONLY,
      pointsPerMinute: env.DUBAN_POINTS_PER_MINUTE,
      queryMs: env.DUBAN_QUERY_SECONDS * 1_000,
      queriesAtOnce: env.DUBAN_QUERIES_AT_ONCE,
      commandsAtOnce: env.DUBAN_COMMANDS_AT_ONCE,
      subscriptions: env.DUBAN_SUBSCRIPTIONS,
      metrics: env.DUBAN_METRICS,
    };
  });
