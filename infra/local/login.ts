/** Prepares the local login: its port, its demo accounts, and the environment that makes the gateway accept its tokens. */
import { type DemoAccounts, writeAccounts } from './accounts.ts';
import type { DataDir } from './data-dir.ts';
import { choosePort } from './ports.ts';
import type { Plan } from './steps.ts';
import { exampleUnit } from './tokens.ts';

export type LocalLogin = DemoAccounts & { url: string; environment: Record<string, string> };

/** `access`: the id of the plan that its accounts open, or `ALL_PLANS`. */
export const localLogin = async (
  dir: DataDir,
  plan: Plan,
  access: string,
  chosen: number | undefined,
): Promise<LocalLogin> => {
  const port = await choosePort(dir, 'identity', chosen);
  const url = `http://127.0.0.1:${port}`;
  const accounts = writeAccounts(dir.path, plan, { unit: exampleUnit(plan), access });
  const environment = {
    DUBAN_IDENTITY_PORT: String(port),
    DUBAN_IDENTITY_URL: url,
    DUBAN_ACCOUNTS_FILE: accounts.file,
    DUBAN_OIDC_ISSUER: url,
  };
  return { ...accounts, url, environment };
};
