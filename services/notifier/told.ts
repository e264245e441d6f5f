/** What a dispatch tells its recipient, read from the log as it stands now; and whether any of it still matters. */

import { type NoticedEvent, noticesOf, type Plan, type RecipientId } from '@duban/domain';
import type { EventStore } from '@duban/event-store';
import type { Knowledge } from './knowledge.ts';
import type { Told } from './letter/item.ts';
import { settledBy } from './letter/standing.ts';
import { measureOf } from './notices.ts';

type Sources = { readonly store: Pick<EventStore, 'readLog'>; readonly knowledge: Knowledge };
type Asked = { readonly notices: readonly number[]; readonly recipient: RecipientId };

/** In the order of the positions given. */
export async function* toldOf(
  { store, knowledge }: Sources,
  planId: string,
  { frame }: Plan,
  { notices, recipient }: Asked,
): AsyncGenerator<Told> {
  for (const position of notices) {
    const [event] = await store.readLog({ plan: planId, after: position - 1, limit: 1 });
    const known = event && (await knowledge.measure(planId, measureOf(event) ?? ''));
    if (!event || !known) continue;
    const all = noticesOf(event as NoticedEvent, { definition: known.measure.definition, frame });
    const notice = all.find((one) => one.recipient === recipient);
    if (notice) yield { notice, known };
  }
}

/** Everything that it tells was settled meanwhile: nobody needs such a mail. Reads no further than the first that was not. */
export const isSettledByNow = async (sources: Sources, planId: string, plan: Plan, asked: Asked): Promise<boolean> => {
  let some = false;
  for await (const { notice, known } of toldOf(sources, planId, plan, asked)) {
    if (settledBy(notice, known.measure) === null) return false;
    some = true;
  }
  return some;
};
