/** The signing keys of the local engine, as a backup holds them and a restore puts them back. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Header } from '@duban/recovery';
import { dataDirectory } from './target.ts';

/** In the directory `keys` of the data directory. */
const KEY_FILES = ['private.jwk.json', 'jwks.json'];
const keyFile = (name: string): string => join(dataDirectory(), 'keys', name);

export const readLocalKeys = (): Record<string, string> =>
  Object.fromEntries(
    KEY_FILES.filter((name) => existsSync(keyFile(name))).map((name) => [name, readFileSync(keyFile(name), 'utf8')]),
  );

/** Existing keys are not replaced, because every issued token would become invalid. */
export const restoreLocalKeys = (keys: Header['keys'], say: (text: string) => void): void => {
  const files = KEY_FILES.filter((name) => keys[name] !== undefined);
  if (files.length === 0) return;
  if (KEY_FILES.some((name) => existsSync(keyFile(name)))) {
    const same = files.every((name) => existsSync(keyFile(name)) && readFileSync(keyFile(name), 'utf8') === keys[name]);
    if (!same) say(`The keys in ${dataDirectory()} were kept; the backup contains different ones. 保留现有密钥。`);
    return;
  }
  mkdirSync(join(dataDirectory(), 'keys'), { recursive: true, mode: 0o700 });
  for (const name of files) writeFileSync(keyFile(name), keys[name] ?? '', { mode: 0o600 });
  say(`The keys were restored to ${join(dataDirectory(), 'keys')}. 密钥已恢复。`);
};
