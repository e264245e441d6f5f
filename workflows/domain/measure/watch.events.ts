/** Events that come from watching a measure: its lamp turned, a rung fired or was handled by hand. */

import type { EventOf } from '../kernel/event.ts';
import type { DocumentKind, LadderChannel, LadderRecipient } from '../ladder/ladder.ts';
import type { LampReason } from '../lamp/reason.ts';
import type { CivilDate } from '../time/civil-date.ts';

/** Which version of which policy was applied. */
export type PolicyRef = { readonly id: string; readonly version: number };

export type LampEvent = EventOf<
  'LampTurned',
  { lamp: string; previous: string | null; date: CivilDate; reason: LampReason; policy: PolicyRef }
>;

export type LadderEvent =
  | EventOf<
      'RungFired',
      {
        obligation: string;
        occurrence: string;
        rung: string;
        document: DocumentKind;
        recipients: readonly LadderRecipient[];
        channels: readonly LadderChannel[];
        /** Null for a lamp that turned. */
        due: CivilDate | null;
        /** The supervisor's reason where it was fired by hand, else null. */
        byHand: string | null;
        ladder: PolicyRef;
      }
    >
  | EventOf<'RungSkipped', { obligation: string; occurrence: string; rung: string; reason: string }>
  | EventOf<'LadderHeld', { obligation: string; reason: string }>
  | EventOf<'LadderReleased', { obligation: string; reason: string }>;
