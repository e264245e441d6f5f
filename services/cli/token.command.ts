/** `duban token`: signs a token for the local engine. */

import { signToken, TOKEN_ROLES, type TokenRole, UNIT_ROLES } from '@duban/gateway/token';
import { readSigningKey } from '@duban/local';
import { Command, InvalidArgumentError, Option } from 'commander';
import { configOf, dataDirectory } from './target.ts';

type Options = { role: TokenRole; unit?: string; leader?: string; plan?: string; subject?: string; days: number };

export const tokenCommand = (): Command =>
  new Command('token')
    .description('签发令牌 · sign a token for the local engine and print it')
    .addOption(new Option('--role <role>', 'what its bearer is').choices(TOKEN_ROLES).makeOptionMandatory())
    .option('--unit <id>', `unit that a ${UNIT_ROLES.join(' or ')} speaks for, e.g. education`)
    .option('--leader <id>', 'post that a leader holds, e.g. district-mayor: opens its inbox')
    .option('--plan <id>', 'the only plan that it opens (default: every plan)')
    .option('--subject <name>', 'who it names in the record (default: the role, with the unit)')
    .option('--days <n>', 'how long it is good for', positive, 30)
    .action(async ({ role, unit, leader, plan, subject, days }: Options) => {
      const { issuer, audience } = configOf(['tokens']).tokens;
      const token = await signToken({
        privateJwk: readSigningKey(dataDirectory()),
        issuer,
        audience,
        subject: subject ?? [role, unit ?? leader].filter(Boolean).join('@'),
        role,
        unit: unit ?? null,
        leader: leader ?? null,
        plan: plan ?? null,
        ttl: days * 86_400,
      });
      process.stdout.write(`${token}\n`);
    });

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('must be a whole number from 1');
  return value;
}
