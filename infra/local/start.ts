/** `start`: starts all of Duban on this machine, keeps it running, and stops it in order. */
import { join } from 'node:path';
import { inspect } from 'node:util';
import { ALL_PLANS } from '@duban/auth';
import { MigrationError } from '@duban/migrations';
import {
  ConfigurationError,
  DatabaseUnreachableError,
  environmentWith,
  isShuttingDown,
  listenToSignals,
  onHardExit,
  onShutdown,
  readConfig,
  shutdown,
} from '@duban/runtime';
import { planDirectory, readPlan } from '@duban/seeds';
import { bringConsole } from './console.ts';
import { openDataDir } from './data-dir.ts';
import { DEMO_FLAGS, demonstrationWish, loadInBackground, unknownFlag } from './demonstration.ts';
import { writeLocalEnvironment } from './environment.ts';
import { ensureKeys } from './keys.ts';
import { LOCAL_PLAN } from './local-plan.ts';
import { localLogin } from './login.ts';
import { mailboxPorts } from './mailbox/mailbox-ports.ts';
import { choosePort } from './ports.ts';
import { asStartError, StartError } from './start-error.ts';
import { database, load, recoverLost, schema, startServices, temporal, whenReadable } from './steps.ts';
import { readyTokens } from './tokens.ts';
import { welcome } from './welcome.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

let running = false;

const start = async (): Promise<void> => {
  const { local, data } = readConfig(['local', 'data']);
  const args = process.argv.slice(2);
  const unknown = unknownFlag(args);
  if (unknown)
    throw new StartError(`start knows no ${unknown}. 没有这个选项。`, [`It knows ${DEMO_FLAGS.join(' and ')}`]);
  const demo = demonstrationWish(args, local.databaseUrl === undefined && local.temporalAddress === undefined);
  say(`\nDuban 督办 · starting in ${data.dir}\n`);
  const dir = await openDataDir(data.dir, say);
  // Long enough for the processes to stop one after the other.
  onShutdown('engine', () => dir.close(), 120_000);
  onHardExit(() => dir.kill());

  // Beside the servers: neither needs the other. A fault is thrown where the result is awaited.
  const building = bringConsole(local.consoleDir, say);
  building.catch(() => {});
  const namespace = local.temporalNamespace;
  const databaseUrl = await database(dir, local.databaseUrl);
  await schema(databaseUrl, say);
  const { temporalAddress, uiUrl } = await temporal(dir, local.temporalAddress, namespace);
  const gatewayPort = String(await choosePort(dir, 'gateway', local.ports.gateway));
  const gatewayUrl = `http://127.0.0.1:${gatewayPort}`;
  // With a configured mail server there is no local mailbox.
  const mailbox = local.foreignMail ? undefined : await mailboxPorts(dir, local.ports);
  const plan = readPlan(planDirectory(LOCAL_PLAN));
  // With a demonstration the accounts open both plans.
  const access = demo.isWanted ? ALL_PLANS : plan.id;
  // With a configured issuer there are no local accounts.
  const login = local.foreignTokens ? undefined : await localLogin(dir, plan, access, local.ports.identity);
  const environment = {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: namespace,
    DUBAN_DATA_DIR: dir.path,
    DUBAN_HTTP_PORT: gatewayPort,
    DUBAN_CONSOLE_DIR: await building,
    DUBAN_GRAPHIQL: environmentWith({ DUBAN_GRAPHIQL: 'on' }).DUBAN_GRAPHIQL ?? 'on',
    DUBAN_PUBLIC_URL: environmentWith({ DUBAN_PUBLIC_URL: gatewayUrl }).DUBAN_PUBLIC_URL ?? gatewayUrl,
    ...mailbox?.environment,
    ...(!local.foreignTokens && { DUBAN_JWKS_FILE: await ensureKeys(dir.path) }),
    ...login?.environment,
  };
  writeLocalEnvironment(dir.path, environment);
  await startServices(dir, environment, [
    ...(mailbox ? [] : (['mailbox'] as const)),
    ...(login ? [] : (['identity'] as const)),
  ]);
  await recoverLost({ databaseUrl, temporalAddress, namespace, say });
  const position = await load(plan, { temporalAddress, namespace, say });
  const graphqlUrl = `${gatewayUrl}/graphql`;
  const tokens = local.foreignTokens ? undefined : await readyTokens(dir.path, plan, access, authority(environment));
  if (tokens) await whenReadable(plan, position, { graphqlUrl, token: tokens.leader, say });
  running = true;
  say(
    welcome({
      plan,
      logs: join(dir.path, 'logs'),
      consoleUrl: gatewayUrl,
      graphqlUrl,
      uiUrl,
      mailboxUrl: mailbox?.url,
      login,
      tokens,
    }),
  );
  if (demo.isWanted) await loadInBackground(environment, demo, say);
};

/** Issuer and audience of tokens, read from the configuration as the gateway does. */
const authority = (environment: Record<string, string>): { issuer: string; audience: string } => {
  return readConfig(['tokens'], environmentWith(environment)).tokens;
};

const fail = (error: unknown): void => {
  // Errors during the shutdown are caused by it and not reported.
  if (isShuttingDown()) return;
  say(`\n${explain(asStartError(error))}\n`);
  void shutdown('failure', 1);
};

/** Expected errors are shown with their message only, unexpected ones with their stack. */
const explain = (error: unknown): string => {
  const isExpected = [StartError, DatabaseUnreachableError, ConfigurationError, MigrationError].some(
    (kind) => error instanceof kind,
  );
  const headline = running ? 'Duban stops. 督办停止运行。' : 'Duban could not start. 督办未能启动。';
  return `${headline}\n${error instanceof Error && isExpected ? error.message : inspect(error)}`;
};

listenToSignals((message, { reason, ...facts }) => {
  if (reason !== 'failure')
    say(`\nDuban 督办 · ${message} ${[reason, ...Object.values(facts)].filter(Boolean).join(' ')}\n`);
});
// A closed terminal must not keep us from stopping in order.
process.stdout.on('error', () => {});
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
start().catch(fail);
