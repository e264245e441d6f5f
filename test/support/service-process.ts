/** Runs a service in its own process by its production entry point, and issues tokens that it accepts. */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_PLANS, signToken, type TokenSubject } from '@duban/auth';
import { childEnvironment } from '@duban/runtime';
import { exportJWK, generateKeyPair } from 'jose';
/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '../..');

/** Returns when the service reports that it is ready. @throws Error with its output when it exits before. */
export const startProcess = async (entry: string, environment: Record<string, string>): Promise<ChildProcess> => {
  const child = fork(join(ROOT, entry), {
    env: childEnvironment(environment),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  const hear = (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-20_000);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${entry} ended with ${code}:\n${said}`);
  });
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => {});
  return child;
};

export const endProcess = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
};

/** Public keys in a file of the folder, for DUBAN_JWKS_FILE, and tokens signed with the private one, good for `ttl` seconds. */
export const newIssuer = async (folder: string, ttl = 3_600) => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwksFile = join(folder, 'jwks.json');
  writeFileSync(jwksFile, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256' }] }));
  const privateJwk = { ...(await exportJWK(privateKey)), alg: 'ES256' };
  const authority = { issuer: 'duban', audience: 'duban' };
  return {
    jwksFile,
    tokenFor: (subject: TokenSubject) => signToken({ ...authority, privateJwk, ttl, plan: ALL_PLANS, ...subject }),
  };
};

/** On the loopback interface. */
export { anyFreePort as freePort } from '@duban/local/ports';
