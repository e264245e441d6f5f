/** Signs a token for each role at every start, for trying Duban out. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signToken, TOKEN_ROLES, type TokenRole, UNIT_ROLES } from '@duban/auth';
import { readSigningKey } from './keys.ts';
import type { Plan } from './steps.ts';

type Measure = Plan['measures'][number];

export type ReadyTokens = {
  all: { name: TokenRole; token: string }[];
  leader: string;
  /** The file with the token of a role, which keeps the printed commands short. */
  fileOf(role: TokenRole): string;
  /** What the unit of the unit tokens leads and may report on, with a value that it may report, and what it may not. */
  own: { mine: Measure; theirs: Measure; value: number };
};

const TOKEN_TTL_S = 30 * 86_400;

/** Signs the tokens for `access`, which is the id of a plan or `ALL_PLANS`, with the local key, and writes each to a file that only this user may read. */
export const readyTokens = async (
  dataDir: string,
  plan: Plan,
  access: string,
  authority: { issuer: string; audience: string },
): Promise<ReadyTokens> => {
  const privateJwk = readSigningKey(dataDir);
  const own = example(plan);
  const folder = join(dataDir, 'tokens');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fileOf = (role: TokenRole) => join(folder, role);
  const all: ReadyTokens['all'] = [];
  for (const role of TOKEN_ROLES) {
    const unit = UNIT_ROLES.includes(role) ? own.mine.leadUnit : null;
    const post = role === 'leader' ? (plan.leaders.find(({ main }) => main)?.id ?? null) : null;
    const subject = [role, unit ?? post].filter((part) => part !== null).join('@');
    const token = await signToken({
      privateJwk,
      ...authority,
      subject,
      role,
      unit,
      leader: post,
      plan: access,
      ttl: TOKEN_TTL_S,
    });
    writeFileSync(fileOf(role), token, { mode: 0o600 });
    all.push({ name: role, token });
  }
  const leader = all.find(({ name }) => name === 'leader')?.token ?? '';
  return { all, leader, fileOf, own };
};

/** Id of the unit of the tokens and demo accounts. */
export const exampleUnit = (plan: Plan): string => example(plan).mine.leadUnit;

/** Two measures with a level as target, which may rise and fall, so that the example command can be repeated. */
const example = ({ id, measures }: Plan): ReadyTokens['own'] => {
  const level = ({ targets: [first] }: Measure) => first?.kind === 'level' && first.value !== null;
  const mine = measures.find(level);
  const theirs = measures.find((measure) => level(measure) && measure.leadUnit !== mine?.leadUnit);
  const promised = mine?.targets[0]?.value;
  if (!mine || !theirs || !promised) throw new Error(`The plan ${id} has no two units with a level to reach`);
  return { mine, theirs, value: Number((promised * 0.95).toPrecision(2)) };
};
