/** Writes the demo accounts of the local login: one for each role in the plan, with a password generated for this installation. */
import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TokenSubject } from '@duban/auth';
import type { Plan } from './steps.ts';

type Account = Omit<TokenSubject, 'subject' | 'plan'> & {
  id: string;
  name: { zh: string; en: string };
  /** Id of the only plan that the account has access to, or `ALL_PLANS`. */
  plan: string;
  password: string;
};

const PASSWORD_CHARS = 10;

export type DemoAccounts = { file: string; password: string; ids: string[] };

/** The password stays the same from start to start; only this user may read the file. */
export const writeAccounts = (
  dataDir: string,
  plan: Plan,
  { unit, access }: { readonly unit: string; readonly access: string },
): DemoAccounts => {
  const file = join(dataDir, 'accounts.json');
  const password =
    knownPassword(file) ??
    Array.from({ length: PASSWORD_CHARS }, () => PASSWORD_LETTERS[randomInt(PASSWORD_LETTERS.length)]).join('');
  const accounts = demoAccounts(plan, unit).map((account) => ({ ...account, plan: access, password }));
  writeFileSync(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  return { file, password, ids: accounts.map(({ id }) => id) };
};

/** Without l and o, which look like digits. */
const PASSWORD_LETTERS = 'abcdefghijkmnpqrstuvwxyz';

const demoAccounts = ({ units, leaders }: Plan, unit: string): Omit<Account, 'plan' | 'password'>[] => {
  const name = units.find(({ id }) => id === unit);
  const [main, deputy] = [leaders.find((one) => one.main), leaders.find((one) => one.portfolio.includes(unit))];
  const of = (what: string) => ({ zh: `${name?.shortName ?? unit}${what}` });
  return [
    { id: 'reporter', name: { ...of('填报人'), en: `reporter of ${unit}` }, role: 'unit-reporter', unit },
    { id: 'head', name: { ...of('负责人'), en: `head of ${unit}` }, role: 'unit-head', unit },
    { id: 'office', name: { zh: '督查室', en: 'supervision office' }, role: 'supervisor' },
    ...(main
      ? [{ id: 'mayor', name: { zh: main.title.zh, en: 'main leader' }, role: 'leader' as const, leader: main.id }]
      : []),
    ...(deputy && deputy !== main
      ? [
          {
            id: 'deputy',
            name: { zh: deputy.title.zh, en: `in charge of ${unit}` },
            role: 'leader' as const,
            leader: deputy.id,
          },
        ]
      : []),
    { id: 'auditor', name: { zh: '安全审计员', en: 'auditor' }, role: 'auditor' },
    { id: 'admin', name: { zh: '系统管理员', en: 'administrator' }, role: 'admin' },
    { id: 'security', name: { zh: '安全管理员', en: 'security officer' }, role: 'security' },
  ];
};

const knownPassword = (file: string): string | undefined => {
  try {
    const [first] = JSON.parse(readFileSync(file, 'utf8')) as Account[];
    return first?.password;
  } catch {
    return undefined;
  }
};
