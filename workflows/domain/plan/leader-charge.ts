/** Which units a leader is in charge of (分管): what decides whose measures the leader may command. */

export type LeaderCharge = {
  /** Id of the post. */
  readonly id: string;
  /** The main leader (主要领导) is in charge of every measure. */
  readonly main: boolean;
  /** Ids of the units in this leader's charge. */
  readonly portfolio: readonly string[];
};
