/** How the events of official papers change what is shown of them. */

import { civilDateAt, type PaperEvent, type PaperStage, type PlanEvent, type Recorded } from '@duban/domain';
import { sql } from 'kysely';
import { BrokenLogError, isPlanEvent } from '../projection/known-event.ts';
import type { Model } from '../projection/model.ts';
import { loadLive, save } from '../projection/storage.ts';
import { versionsOf } from '../projection/versions.ts';
import { type PaperRecord, type PaperStep, paperTable } from './paper.table.ts';

type OfPaper = Extract<PaperEvent, { readonly data: { readonly paper: string } }>;
type Changing = Exclude<OfPaper, { readonly type: 'PaperDrafted' }>;

const STAGES: Readonly<Record<OfPaper['type'], PaperStage>> = {
  PaperDrafted: 'drafted',
  PaperEdited: 'drafted',
  PaperReviewed: 'reviewed',
  PaperReturned: 'drafted',
  PaperSigned: 'signed',
  PaperNumbered: 'numbered',
  PaperIssued: 'issued',
  PaperWithdrawn: 'withdrawn',
  PaperDiscarded: 'discarded',
};

const isOfPaper = (event: Recorded<PlanEvent>): event is Recorded<OfPaper> => Object.hasOwn(STAGES, event.type);

/** Of the settings of papers and the numbers used elsewhere a plan's own row and the timeline tell. */
export const isPaperEvent = ({ type }: PlanEvent): boolean =>
  Object.hasOwn(STAGES, type) || type === 'PaperNumbersUsed';

const stepOf = (event: Recorded<OfPaper>): PaperStep => {
  const { occurredAt: at, actor: by, position, type, data } = event;
  const note = 'reason' in data ? data.reason : 'note' in data ? data.note : '';
  const bySetting = event.type === 'PaperSigned' ? event.data.bySetting : undefined;
  return { type, at, by, note, position, ...(bySetting !== undefined && { bySetting }) };
};

const drafted = (event: Recorded<Extract<OfPaper, { type: 'PaperDrafted' }>>): PaperRecord => {
  const { paper, subject, title, position: shows, day, template, addressees, copies } = event.data;
  return {
    ...{ plan: event.plan, paper, position: event.position, stage: 'drafted', subject, title, shows, day, template },
    ...{ revision: 1, paragraphs: [], addressees, copies, steps: [stepOf(event)], series: null, number: null },
    ...{ signed_on: null, numbered_on: null, sha256: null, size: null, verification: null, page: null, head: null },
  };
};

const changed = (event: Recorded<Changing>): Partial<PaperRecord> => {
  const day = civilDateAt(event.occurredAt);
  switch (event.type) {
    case 'PaperEdited': {
      const { revision, paragraphs, addressees, copies } = event.data;
      return { revision, paragraphs, addressees, copies };
    }
    case 'PaperReturned':
      return { signed_on: null };
    case 'PaperSigned':
      return { signed_on: day };
    case 'PaperNumbered':
      return { series: event.data.series, number: event.data.number, numbered_on: day };
    case 'PaperIssued': {
      const { sha256, size, verification, page, head = null } = event.data;
      return { sha256, size, verification, page, head };
    }
    default:
      return {};
  }
};

export const paperModel: Model = {
  name: 'paper',
  asks: [],
  tables: [paperTable.name],
  async apply(db, plan, events) {
    const own = events.filter(isPlanEvent).filter(isOfPaper);
    if (own.length === 0) return;
    const papers = own.map(({ data }) => data.paper);
    const live = sql`t.plan = ${plan} and t.paper = any(${papers}::text[])`;
    const versions = versionsOf(paperTable, await loadLive(db, paperTable, live));
    for (const event of own) {
      const before = versions.get({ plan, paper: event.data.paper });
      versions.put(event.type === 'PaperDrafted' ? drafted(event) : after(before, event), event.position);
    }
    await save(db, versions);
  },
};

const after = (before: PaperRecord | undefined, event: Recorded<Changing>): PaperRecord => {
  if (!before) throw new BrokenLogError(event, `there is no paper ${event.data.paper}`);
  const steps = [...before.steps, stepOf(event)];
  return { ...before, ...changed(event), stage: STAGES[event.type], steps };
};
