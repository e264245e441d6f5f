/** The load of a plan: one workflow for each content that is loaded. */

import type { Actor, Clock } from '@duban/domain';

export const LOAD_WORKFLOW = 'loadWorkflow';

/** It does not begin with the plan's id, for the same reason as that of a delivery. */
export const loadWorkflowId = (plan: string, content: string): string => `load/${plan}/${content}`;

/** Type of the failure by which the plan or one of its measures was refused; its details are what was refused, and why. */
export const LOAD_REFUSED_FAILURE = 'LoadRefused';

export type LoadRequest = {
  readonly plan: string;
  /** See `LoadOptions` of the plan loader. */
  readonly clock: Clock;
  readonly actor: Actor;
  readonly load: string | null;
};

/** `position`: up to which everything is loaded. */
export type Loaded = { readonly measures: number; readonly position: number };

export type LoadActivities = {
  /**
   * Loads the plan with its report text and starts its nightly comparison; repeated, it goes on where it was. `definition`:
   * compressed, as the plan loader packs it.
   */
  loadDefinition(request: LoadRequest, definition: Uint8Array): Promise<Loaded>;
};
