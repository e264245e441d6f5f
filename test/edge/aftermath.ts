/** Invariants after any commands: everything accepted is stored, projected, rebuilt, known to its workflow, recovered and printable. */

import { planTime } from '@duban/domain';
import { compose, type Letter, letterText, linksTo, type NoticeInContext } from '@duban/notifier';
import { FORMATS } from '@duban/notifier/channels/robots';
import { createKnowledge } from '@duban/notifier/knowledge';
import { letterHtml } from '@duban/notifier/letter/html';
import { noticesInContext } from '@duban/notifier/notices-in-context';
import { rebuild } from '@duban/projector';
import { recoverPlan, renderFinding, verifyPlan } from '@duban/recovery';
import type { LivingPlan } from './living-plan.ts';
import type { Receipt } from './outcome.ts';

/** Workflows that do not know what the log holds, and read models that do not show it, in words. */
export const findingsOf = async ({ stack, owner, plan }: LivingPlan): Promise<readonly string[]> => {
  const { store, client } = stack;
  const { findings } = await verifyPlan(plan.id, { store, db: owner, client });
  return findings.map(renderFinding);
};

/** Rows that differ after a rebuild from the log, and events that cannot be projected again. */
export const rebuiltOtherwise = async ({ owner }: LivingPlan): Promise<readonly unknown[]> => {
  const { differences, stuck, leftOut } = await rebuild({ pool: owner, swap: false, maxDifferences: 5 });
  return [...differences, ...stuck, ...leftOut];
};

/** Positions named by receipts at which the log holds no event of that plan. */
export const notStored = async (
  { owner, plan }: LivingPlan,
  receipts: readonly Receipt[],
): Promise<readonly number[]> => {
  const positions = receipts.map(({ position }) => position);
  const { rows } = await owner.query<{ position: string }>(
    'select position from duban.event where plan = $1 and position = any($2)',
    [plan.id, positions],
  );
  const held = new Set(rows.map(({ position }) => Number(position)));
  return positions.filter((position) => !held.has(position));
};

/** Terminates all workflows of the plan and recovers them from the log; returns what could not be recovered. */
export const recovered = async ({ stack, plan }: LivingPlan): Promise<readonly unknown[]> => {
  const { client, store } = stack;
  const ids = (await store.streams(plan.id))
    .map(({ stream }) => stream)
    .filter((stream) => stream === 'plan' || stream.startsWith('measure/'))
    .map((stream) => `${plan.id}/${stream}`);
  await Promise.all(ids.map((id) => client.workflow.getHandle(id).terminate('a test')));
  const { started, unmended } = await recoverPlan(plan.id, { client, store });
  const missing = ids.filter((id) => !started.includes(id));
  return [...missing, ...unmended];
};

/** Control characters but line ends, halves of surrogate pairs, and what reverses the direction of reading. */
const UNPRINTABLE = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;
const isPrintable = (text: string): boolean => text.isWellFormed() && !UNPRINTABLE.test(text);

/** Every notice as a letter of its own, and all of a recipient in one digest, for mailbox and robots. */
export const printed = async ({ stack, plan, clock }: LivingPlan) => {
  const { store } = stack;
  const knowledge = createKnowledge(store, { isSkipped: async () => false });
  const known = await knowledge.plan(plan.id);
  if (!known) throw new Error('The plan is not in the log');
  const told = new Map<string, NoticeInContext[]>();
  const events = await store.readLog({ plan: plan.id, after: 0, limit: 1_000_000 });
  for (const event of events) {
    for (const one of await noticesInContext(knowledge, plan.id, known, event))
      told.set(one.notice.recipient, [...(told.get(one.notice.recipient) ?? []), one]);
  }
  const at = planTime(clock, Date.now());
  const faults: string[] = [];
  let letters = 0;
  const print = (recipient: string, dispatch: string, some: readonly NoticeInContext[]) => {
    const letter = compose({
      dispatch,
      planId: plan.id,
      plan: known,
      recipient,
      at,
      notices: some,
      links: linksTo('http://127.0.0.1'),
    });
    letters += 1;
    for (const text of textsOf(letter)) if (!isPrintable(text)) faults.push(`${dispatch}: ${JSON.stringify(text)}`);
  };
  for (const [recipient, all] of told) {
    for (const one of all) print(recipient, `alone/${recipient}/${one.notice.position}`, [one]);
    print(recipient, `digest/${recipient}/2024-12-31`, all);
    print(recipient, `weekly/${recipient}/2024-12-31`, all);
  }
  return { letters, faults };
};

/** As it is sent by mail and to each kind of chat robot. */
const textsOf = (letter: Letter): readonly string[] => [
  letter.subject,
  letterText(letter),
  letterHtml(letter),
  ...Object.entries(FORMATS).map(([kind, format]) => {
    const webhook = { kind: kind as keyof typeof FORMATS, url: 'http://127.0.0.1/', secret: null };
    return JSON.stringify(JSON.parse(format.request(letter, webhook, 0).body));
  }),
];
