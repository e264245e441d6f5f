/** The key pair for the local engine's tokens: generated once; only the public key is published. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { StartError } from './start-error.ts';

const ALGORITHM = 'ES256';
const privateFile = (dataDir: string) => join(dataDir, 'keys', 'private.jwk.json');
const publicFile = (dataDir: string) => join(dataDir, 'keys', 'jwks.json');

/** Generates the keys if there are none, and returns the path of the public JWK set. */
export const ensureKeys = async (dataDir: string): Promise<string> => {
  const jwks = publicFile(dataDir);
  if (existsSync(jwks)) return jwks;
  const pair = await generateKeyPair(ALGORITHM, { extractable: true });
  const publicJwk = await exportJWK(pair.publicKey);
  const names = { kid: await calculateJwkThumbprint(publicJwk), alg: ALGORITHM, use: 'sig' };
  mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 });
  const privateJwk = { ...(await exportJWK(pair.privateKey)), ...names };
  writeFileSync(privateFile(dataDir), `${JSON.stringify(privateJwk)}\n`, { mode: 0o600 });
  // Written last: when this file exists, both keys exist.
  writeFileSync(jwks, `${JSON.stringify({ keys: [{ ...publicJwk, ...names }] }, null, 2)}\n`);
  return jwks;
};

/** The private key that signs tokens for the local engine. Throws `StartError` when no engine was ever started here. */
export const readSigningKey = (dataDir: string): JWK => {
  const file = privateFile(dataDir);
  if (!existsSync(file)) {
    throw new StartError(`There is no signing key in ${dataDir}. 没有签名密钥。`, [
      'Start Duban here once (npx -y pnpm@12 start), or name its directory: DUBAN_DATA_DIR=/some/dir',
      'A gateway with keys from elsewhere (DUBAN_JWKS_URL) takes its tokens from there too',
    ]);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
};
