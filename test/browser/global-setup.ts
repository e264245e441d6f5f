/** Starts one real Duban for all tests, as a user starts it, unless DUBAN_BROWSER_URL names a running one. */

import { newPlace, start } from '@duban/testing/installation';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the console. */
    consoleUrl: string;
    /** The password of all accounts. */
    password: string;
    /** The data directory of the instance. */
    dataDir: string;
  }
}

const passwordIn = (printed: string): string => /密码（各账号相同）: +(\S+)/.exec(printed)?.[1] ?? '';

export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { DUBAN_BROWSER_URL: url, DUBAN_BROWSER_PASSWORD: password = '', DUBAN_DATA_DIR: dataDir = '' } = process.env;
  if (url !== undefined) {
    project.provide('consoleUrl', url);
    project.provide('password', password);
    project.provide('dataDir', dataDir);
    return async () => {};
  }
  const place = await newPlace();
  const running = await start(place);
  project.provide('consoleUrl', new URL(running.url).origin);
  project.provide('password', passwordIn(running.output()));
  project.provide('dataDir', place.directory);
  return async () => {
    await running.stop();
    await place.remove();
  };
};
