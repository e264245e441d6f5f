/** Starts one real Duban for all tests, as a user starts it, unless DUBAN_BROWSER_URL names a running one. */

import { setTimeout as sleep } from 'node:timers/promises';
import { newPlace, type Running, start } from '@duban/testing/installation';
import type { TestProject } from 'vitest/node';
import { launchBrowser } from './browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the console. */
    consoleUrl: string;
    /** The password of all accounts. */
    password: string;
    /** The data directory of the instance. */
    dataDir: string;
    /** Whether each look keeps its picture in both sizes and both schemes, whatever the test asks for. */
    everyPicture: boolean;
  }
}

/** The demonstration is loaded within a minute on two quiet cores. */
const DEMONSTRATION_LIMIT_MS = 240_000;

const passwordIn = (printed: string): string => /密码（各账号相同）: +(\S+)/.exec(printed)?.[1] ?? '';

/** Throws with what `start` printed where the demonstration plan was not loaded. */
const demonstrationLoaded = async (running: Running): Promise<void> => {
  const deadline = Date.now() + DEMONSTRATION_LIMIT_MS;
  while (!/✓ demonstration plan/.test(running.output())) {
    if (/demonstration plan was not loaded/.test(running.output()) || Date.now() > deadline)
      throw new Error(`the demonstration plan was not loaded:\n${running.output()}`);
    await sleep(200);
  }
};

export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  // Before the minute that the rest takes: a machine that cannot run it says so at once.
  await (await launchBrowser()).close();
  project.provide('everyPicture', process.env.DUBAN_BROWSER_PICTURES === 'every');
  const { DUBAN_BROWSER_URL: url, DUBAN_BROWSER_PASSWORD: password = '', DUBAN_DATA_DIR: dataDir = '' } = process.env;
  if (url !== undefined) {
    project.provide('consoleUrl', url);
    project.provide('password', password);
    project.provide('dataDir', dataDir);
    return async () => {};
  }
  const place = await newPlace();
  const running = await start(place, []);
  const end = async (): Promise<void> => {
    await running.stop();
    await place.remove();
  };
  try {
    await demonstrationLoaded(running);
  } catch (error) {
    await end();
    throw error;
  }
  project.provide('consoleUrl', new URL(running.url).origin);
  project.provide('password', passwordIn(running.output()));
  project.provide('dataDir', place.directory);
  return end;
};
