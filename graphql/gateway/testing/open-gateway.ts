/** Starts a gateway on a small test environment in which every caller is an auditor, with helpers to query it. */

import type { AttachedFiles } from '@duban/files';
import { type Identity, problem } from '@duban/schema';
import { openTestEnvironment, type TestEnvironment } from '@duban/schema/testing/environment';
import { auditor, numbered } from '@duban/schema/testing/plan';
import { pino } from 'pino';
import { createAccessRecord } from '../audit/access-record.ts';
import type { Authenticate } from '../auth/identity.ts';
import { type GatewayOptions, startGateway } from '../http/server.ts';

type Fault = { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> };
export type Answer = { readonly data?: unknown; readonly errors?: readonly Fault[] };

/** Accepts the names of callers in place of tokens. */
export const authenticateAs =
  (callers: Readonly<Record<string, Identity>>): Authenticate =>
  async (authorization) => {
    const as = callers[authorization?.replace(/^Bearer /, '') ?? ''];
    return () => {
      if (!as) throw problem('UNAUTHENTICATED', { zh: '请先登录', en: 'Log in first' });
      return as;
    };
  };

/** `openFiles`: opens the attached files that it serves, on the environment's database. */
type TestOptions = Partial<GatewayOptions> & {
  readonly openFiles?: (environment: TestEnvironment) => Promise<AttachedFiles>;
};

export const openGateway = async ({ openFiles, ...options }: TestOptions = {}) => {
  const environment = await openTestEnvironment();
  await environment.issue(numbered(1));
  const gateway = await startGateway({
    ports: environment.ports,
    authenticate: async () => () => auditor,
    record: createAccessRecord(environment.database, { log: pino({ level: 'silent' }) }),
    graphiql: true,
    host: '127.0.0.1',
    port: 0,
    log: pino({ level: 'silent' }),
    attached: (await openFiles?.(environment)) ?? null,
    health: () => Promise.reject(new Error('This test does not call health')),
    ...options,
  });
  const url = `http://127.0.0.1:${gateway.port}/graphql`;
  const post = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  /** Drops `extensions` (the cost) from the answer. */
  const ask = async (query: string, variables?: object): Promise<Answer> => {
    const { extensions: _, ...answer } = (await (await post({ query, variables })).json()) as Answer & {
      readonly extensions?: unknown;
    };
    return answer;
  };
  return {
    environment,
    url,
    post,
    ask,
    /** The first error's message and extensions. */
    faultOf: async (query: string, variables?: object) => {
      const { errors: [error] = [] } = await ask(query, variables);
      return { message: error?.message, ...error?.extensions };
    },
    close: async () => {
      await gateway.stop();
      await environment.close();
    },
  };
};
