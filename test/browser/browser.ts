/** Starts the Chromium that comes from npm. */

import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** The machine lacks what Chromium needs, such as a library or a processor that it was built for. */
export class BrowserUnusableError extends Error {
  override readonly name = 'BrowserUnusableError';
}

/**
 * The options that `@sparticuz/chromium` proposes turn off what is tested here: processes of their own, web security.
 * Rejects with `BrowserUnusableError`.
 */
export const launchBrowser = async (): Promise<Browser> => {
  try {
    return await playwright.launch({
      executablePath: await chromium.executablePath(),
      args: ['--no-sandbox', '--font-render-hinting=none'],
    });
  } catch (cause) {
    throw new BrowserUnusableError('This machine cannot run the browser of the tests', { cause });
  }
};
