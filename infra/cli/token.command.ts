/** `duban token`: signs a token for the local engine. */

import { ALL_PLANS, signToken, TOKEN_ROLES, type TokenRole, UNIT_ROLES } from '@duban/auth';
import { createEventStore } from '@duban/event-store';
import { LOCAL_PLAN, readSigningKey } from '@duban/local';
import { openDatabase } from '@duban/runtime';
import { Command, InvalidArgumentError, Option } from 'commander';
import { configOf, dataDirectory } from './target.ts';
import { type PlanMembers, planOfToken } from './token-plan.ts';

type Options = { role: TokenRole; unit?: string; leader?: string; plan?: string; subject?: string; days: number };

export const tokenCommand = (): Command =>
  new Command('token')
    .description('签发令牌 · sign a token for the local engine and print it')
    .addOption(new Option('--role <role>', 'role of the bearer').choices(TOKEN_ROLES).makeOptionMandatory())
    .option('--unit <id>', `unit of a ${UNIT_ROLES.join(' or ')}, e.g. education`)
    .option('--leader <id>', 'post of a leader, e.g. district-mayor; grants access to its inbox')
    .option(
      '--plan <id>',
      `the only plan that it is valid for, or '${ALL_PLANS}' for all (default: the plan that has the unit or post)`,
    )
    .option('--subject <name>', 'subject that is recorded (default: the role and the unit)')
    .option('--days <n>', 'validity in days', positive, 30)
    .action(async ({ role, unit, leader, plan, subject, days }: Options) => {
      const { issuer, audience } = configOf(['tokens']).tokens;
      const opened = plan ?? planOfToken(await plansInLog(), { unit, leader }, LOCAL_PLAN);
      if (plan === undefined)
        process.stderr.write(
          `Valid for ${opened} only; choose another plan with --plan, or all with --plan '${ALL_PLANS}'. 仅限此计划。\n`,
        );
      const token = await signToken({
        privateJwk: readSigningKey(dataDirectory()),
        issuer,
        audience,
        subject: subject ?? [role, unit ?? leader].filter(Boolean).join('@'),
        role,
        unit: unit ?? null,
        leader: leader ?? null,
        plan: opened,
        ttl: days * 86_400,
      });
      process.stdout.write(`${token}\n`);
    });

/** From the log, which contains a plan as soon as it is loaded. */
const plansInLog = async (): Promise<readonly PlanMembers[]> => {
  const database = await openDatabase(configOf(['database']).database.url, { role: 'duban_projector', poolSize: 1 });
  try {
    const store = createEventStore(database.pool);
    const adopted = await Promise.all((await store.plans()).map((plan) => store.readLog({ plan, after: 0, limit: 1 })));
    return adopted.flat().flatMap((event) => (event.type === 'PlanAdopted' ? [event.data.frame] : []));
  } finally {
    await database.close();
  }
};

const positive = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('must be a whole number from 1');
  return value;
};
