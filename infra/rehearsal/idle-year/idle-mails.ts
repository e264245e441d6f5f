/** What the notifier would send in a year in which nobody acts: every notice in its dispatch, every dispatch composed as it leaves. */

import {
  civilDateAt,
  evolveMeasure,
  type Instant,
  type Measure,
  noticesOf,
  type PlanDefinition,
  type RecipientId,
} from '@duban/domain';
import {
  compose,
  type Letter,
  type Links,
  linksTo,
  type NoticeInContext,
  openSlot,
  type ShownMeasure,
  type Slotted,
  sentOf,
} from '@duban/notifier';
import { type IdleLog, idleLog } from './idle-log.ts';

export type SentMail = {
  /** The dispatch: `digest/…`, `alone/…`, `weekly/…`. */
  readonly id: string;
  readonly recipient: RecipientId;
  /** Plan time at which it leaves. */
  readonly at: Instant;
  /** Of the events that it tells of. */
  readonly positions: readonly number[];
  readonly letter: Letter;
};

type Open = {
  readonly at: Instant;
  readonly recipient: RecipientId;
  readonly entries: { notice: NoticeInContext['notice'] }[];
};

const LINKS: Links = linksTo('http://127.0.0.1:4000');

/** In order of time. `log` is the idle year of the plan, where the caller has it already. */
export const idleMails = (definition: PlanDefinition, log: IdleLog = idleLog(definition)): readonly SentMail[] => {
  const { plan, rows } = log;
  const measures = new Map<string, ShownMeasure>();
  const open = new Map<string, Open>();
  const slotted = new Map<string, Slotted>();
  const mails: SentMail[] = [];
  const leaveBefore = (now: Instant | null): void => {
    const due = [...open]
      .filter(([, { at }]) => now === null || at < now)
      .sort(([, a], [, b]) => (a.at < b.at ? -1 : 1));
    for (const [id, { at, recipient, entries }] of due) {
      open.delete(id);
      slotted.set(id, { recipient, leavesAt: at, left: true });
      const known = entries.flatMap(({ notice }): NoticeInContext[] => {
        const measure = measures.get(notice.measure);
        return measure ? [{ notice, known: measure }] : [];
      });
      const letter = compose({
        dispatch: id,
        planId: definition.id,
        plan,
        recipient,
        at,
        notices: known,
        links: LINKS,
      });
      mails.push({ id, recipient, at, positions: entries.map(({ notice }) => notice.position), letter });
    }
  };
  let day = '';
  for (const row of rows) {
    if (civilDateAt(row.occurredAt) !== day || [...open.values()].some(({ at }) => at < row.occurredAt)) {
      leaveBefore(row.occurredAt);
      day = civilDateAt(row.occurredAt);
    }
    const id = row.stream.slice('measure/'.length);
    const measure: Measure | null = evolveMeasure(measures.get(id)?.measure ?? null, row);
    if (!measure) continue;
    measures.set(id, { measure, instructions: new Map() });
    for (const notice of noticesOf(row, { measures: [measure.definition], frame: plan.frame })) {
      if (!notice.channels.includes('email')) continue;
      const slot = openSlot(notice, plan.terms, row.occurredAt, sentOf(slotted));
      if (!slotted.has(slot.id)) slotted.set(slot.id, { recipient: notice.recipient, leavesAt: slot.at, left: false });
      const dispatch = open.get(slot.id) ?? { at: slot.at, recipient: notice.recipient, entries: [] };
      dispatch.entries.push({ notice });
      open.set(slot.id, dispatch);
    }
  }
  leaveBefore(null);
  return mails;
};
