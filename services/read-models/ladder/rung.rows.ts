/** What the ladder did for what is owed: a rung fired, by itself or by hand, was left out, or the ladder was held. */

import type {
  Actor,
  CivilDate,
  DocumentKind,
  Instant,
  LadderChannel,
  LadderRecipient,
  ParsedObligation,
  PolicyRef,
  Text,
} from '@duban/domain';
import type { MeasureParent } from '../measures/measure.rows.ts';
import type { RungSpan } from '../meetings/bulletin-spans.ts';

export type RungKind = 'fired' | 'skipped' | 'held' | 'released';

/** What is owed, by the id that the ladder uses, with the words that a reader knows. */
export type NamedObligation = {
  readonly id: string;
  readonly kind: ParsedObligation['kind'];
  readonly label: Text;
};

type Happened = {
  readonly plan: string;
  readonly measure: string;
  readonly code: string;
  readonly title: Text;
  readonly leadUnit: string;
  readonly position: number;
  readonly at: Instant;
  readonly by: Actor;
  readonly obligation: NamedObligation;
};

export type RungRow = Happened &
  (
    | {
        readonly kind: 'fired';
        readonly occurrence: string;
        readonly rung: string;
        readonly document: DocumentKind;
        readonly recipients: readonly LadderRecipient[];
        readonly channels: readonly LadderChannel[];
        readonly due: CivilDate | null;
        /** The supervisor's reason where it was fired by hand. */
        readonly byHand: string | null;
        readonly ladder: PolicyRef;
      }
    | { readonly kind: 'skipped'; readonly occurrence: string; readonly rung: string; readonly reason: string }
    | { readonly kind: 'held' | 'released'; readonly reason: string }
  );

/** Parts are joined by and, values of one part by or. */
export type RungFilter = {
  readonly kinds?: readonly RungKind[];
  readonly documents?: readonly DocumentKind[];
  readonly obligations?: readonly string[];
  /** Plan time, from included, to not. */
  readonly from?: Instant;
  readonly to?: Instant;
  /** Within any of them; an empty array matches nothing. */
  readonly spans?: readonly RungSpan[];
};

/** What a list of rungs hangs on: one measure, or what measures are grouped by. */
export type RungParent = 'measure' | MeasureParent;
