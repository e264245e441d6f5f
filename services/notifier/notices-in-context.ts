/** Reads the contents of a dispatch from the log as it stands now, and whether any of it still needs the recipient. */

import { measuresConcerned, type NoticedEvent, noticesOf, type Plan, type RecipientId } from '@duban/domain';
import type { EventStore } from '@duban/event-store';
import { addressedAt, type Knowledge, type KnownMeasure } from './knowledge.ts';
import { issuedLetterOf } from './letter/issued-letter.ts';
import type { NoticeInContext } from './letter/item.ts';
import { settledBy } from './letter/standing.ts';

type Sources = { readonly store: Pick<EventStore, 'readLog'>; readonly knowledge: Knowledge };
type Asked = { readonly notices: readonly number[]; readonly recipient: RecipientId };

/** Yields in the order of the given positions. */
export async function* noticesOfDispatch(
  { store, knowledge }: Sources,
  planId: string,
  plan: Plan,
  { notices, recipient }: Asked,
): AsyncGenerator<NoticeInContext> {
  for (const position of notices) {
    const [event] = await store.readLog({ plan: planId, after: position - 1, limit: 1 });
    const notices = event && (await noticesInContext(knowledge, planId, plan, event));
    const one = notices?.find(({ notice }) => notice.recipient === recipient);
    if (one) yield one;
  }
}

/** The notices of an event for each recipient, with the current state of the measures that it concerns. */
export const noticesInContext = async (
  knowledge: Pick<Knowledge, 'measure'>,
  planId: string,
  plan: Pick<Plan, 'frame' | 'papers'>,
  event: NoticedEvent,
): Promise<readonly NoticeInContext[]> => {
  const concerned = new Map<string, KnownMeasure>();
  for (const measure of measuresConcerned(event)) {
    const known = await knowledge.measure(planId, measure);
    if (known) concerned.set(measure, known);
  }
  const measures = [...concerned.values()].map((known) => addressedAt(known, event.position));
  const paper = issuedLetterOf(event, plan);
  return noticesOf(event, { measures, frame: plan.frame }).flatMap((notice) => {
    const [known, ...others] = notice.measures.flatMap((measure) => concerned.get(measure) ?? []);
    return known ? [{ notice, known, others, ...(paper && { paper }) }] : [];
  });
};

/** Whether everything in the dispatch was settled meanwhile, so that it need not be sent. Stops reading at the first open item. */
export const isSettledByNow = async (sources: Sources, planId: string, plan: Plan, asked: Asked): Promise<boolean> => {
  for await (const { notice, known, paper } of noticesOfDispatch(sources, planId, plan, asked)) {
    if (settledBy(notice, known.measure, paper) === null) return false;
  }
  return true;
};
