/** The text that is shown when a command fails: the reason and what to do, without a stack trace. */

export const explainFailure = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const reasons = [error.message];
  for (let { cause } = error; cause instanceof Error; cause = cause.cause)
    if (!reasons.some((reason) => reason.includes((cause as Error).message))) reasons.push(cause.message);
  return reasons.filter((reason) => reason !== '').join('\n  ');
};
