/** What simulated people use of Duban: the public API in a rehearsal, the domain itself for a demonstration. */

import type { Actor, CivilDate, MeasureOrder } from '@duban/domain';

export type Answered =
  | { readonly kind: 'done' }
  /** The code of the refusal. */
  | { readonly kind: 'refused'; readonly code: string };

/** The commands on a measure that simulated people give. */
export type PersonOrder = Exclude<
  MeasureOrder,
  { readonly type: 'draft' | 'approve' | 'issue' | 'cancel' | 'reopen' | 'passDeadline' }
>;

/** One item of a unit's to-do list that is owed now; `subject` is the milestone, the instruction or the draft. */
export type Owed = {
  readonly kind: 'acknowledge' | 'milestone' | 'answer' | 'report' | 'sign';
  readonly measure: string;
  readonly subject: string | null;
};

/** An interview that the ladder called and of which there is no record yet. */
export type CalledInterview = { readonly unit: string; readonly called: CivilDate };

export type InterviewMinutes = CalledInterview & {
  readonly heldOn: CivilDate;
  readonly minutes: string;
  readonly result: string;
};

export type System = {
  /** `measure` is an id; the same `commandId` with the same content is carried out once. */
  command(actor: Actor, measure: string, order: PersonOrder, commandId: string): Promise<Answered>;
  /** What the unit owes now. */
  toDo(unit: string): Promise<readonly Owed[]>;
  /** Id of the newest report of the measure; null where there is none. */
  newestReport(measure: string): Promise<string | null>;
  interviews(): Promise<readonly CalledInterview[]>;
  recordInterview(actor: Actor, record: InterviewMinutes, commandId: string): Promise<Answered>;
};
