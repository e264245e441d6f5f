/** What a caller sends to a workflow and gets back. */

import type { Actor, Clock, MeasureOrder, PlanOrder } from '@duban/domain';
import type { Place } from './append.ts';

export type StreamInput = { readonly plan: string; readonly clock: Clock };
export type MeasureInput = StreamInput & { readonly measure: string };

/** The workflow adds the plan time at which it decides. */
export type Order<O> = { readonly commandId: string; readonly actor: Actor; readonly order: O };
export type MeasureUpdate = Order<MeasureOrder>;
export type PlanUpdate = Order<PlanOrder>;

/** The command is in the log at this place. */
export type Receipt = Place;
