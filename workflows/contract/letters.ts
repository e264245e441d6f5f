/** The letters that arise by themselves: one workflow for each entry of the log that one follows from. */

export const LETTERS_WORKFLOW = 'lettersWorkflow';

/** A queue of their own: hundreds may arise at one hour, and must not take the plan's time from what people send. */
export const LETTERS_QUEUE = 'duban-letters';

/** It does not begin with the plan's id, for the same reason as that of a delivery. */
export const lettersWorkflowId = (plan: string, position: number): string => `letters/${plan}/${position}`;

export type LettersInput = {
  readonly plan: string;
  /** Of a rung that fired, or of an event by which the matter of a letter may have been settled. */
  readonly position: number;
  /** Real time to wait first, for the other matters of the same interview. */
  readonly waitMs: number;
};

export type LettersActivities = {
  /**
   * Drafts the letter of a rung that fired, issues it where a setting says so, and discards unsigned drafts whose matter
   * was settled. Repeated, it goes on where it was.
   */
  attendToLetters(request: Omit<LettersInput, 'waitMs'>): Promise<void>;
};
