/** The grid of the month's report on the screen, and what the log holds of the measures in it. */

import type { Page } from 'playwright-core';
import { ask } from './graph.ts';

/** The plan that was lived up to 30 June. */
const PLAN = 'zhongyuan-2023-demo';

type Facts = {
  readonly reportCount: number;
  readonly targets: readonly { readonly key: string; readonly current: { readonly value: number } | null }[];
  readonly reports: {
    readonly nodes: readonly {
      readonly text: string;
      readonly confirmed: readonly { readonly figure: number | null }[];
    }[];
  };
};

/** What the log holds of a measure. */
export const factsOf = async (code: string, plan = PLAN): Promise<Facts> => {
  const { plan: found } = await ask<{ plan: { measure: Facts } }>(
    'unit-reporter',
    `{ plan(id: "${plan}") { measure(code: "${code}") { reportCount
      targets { key current { value } } reports(first: 1) { nodes { text confirmed { figure } } } } } }`,
  );
  return found.measure;
};

export const figure = (page: Page, code: string) =>
  page.locator(`input[data-column=figure][aria-label^="${code} "]`).first();
export const message = (page: Page, code: string) =>
  page.locator('tbody', { has: page.locator(`.report-code:text-is("${code}")`) }).locator('.report-message');
export const send = (page: Page) => page.locator('.report-send > button');
/** Several rows, and what is unusual, are sent after one more press. */
export const press = async (page: Page) => {
  await send(page).click();
  const sure = page.locator('dialog[open] button.is-main', { hasText: /^上报/ });
  if ((await sure.count()) > 0) await sure.click();
};
