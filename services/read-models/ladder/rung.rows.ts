/** An entry of the ladder's record: a rung fired automatically or manually, was skipped, or the ladder was held or released. */

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

/** An obligation: the id that the ladder uses, with its readable name. */
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
        /** The supervisor's reason where it was fired manually. */
        readonly byHand: string | null;
        readonly ladder: PolicyRef;
      }
    | { readonly kind: 'skipped'; readonly occurrence: string; readonly rung: string; readonly reason: string }
    | { readonly kind: 'held' | 'released'; readonly reason: string }
  );

/** All parts must match, within a part any one value. */
export type RungFilter = {
  readonly kinds?: readonly RungKind[];
  readonly documents?: readonly DocumentKind[];
  readonly obligations?: readonly string[];
  /** Plan time; `from` is included, `to` is not. */
  readonly from?: Instant;
  readonly to?: Instant;
  /** The entry lies within any of these spans; an empty array matches nothing. */
  readonly spans?: readonly RungSpan[];
};

/** The parent of a list of rungs: one measure, or a group of measures. */
export type RungParent = 'measure' | MeasureParent;
