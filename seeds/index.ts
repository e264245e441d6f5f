/** Plans as data: where they are, how they are read and checked, how they are printed. */

export { planDirectory, planIds } from './directory.ts';
export { readFileText } from './format/file-text.ts';
export type { PlanSource } from './format/plan-source.ts';
export { PlanFormatError, type Problem } from './format/problem.ts';
export { readCalendarFile } from './format/read-calendar.ts';
export { REPORT_FILE } from './format/read-files.ts';
export { readPlan, readPlanSource } from './format/read-plan.ts';
export { readSettings, writeSettings } from './format/read-policies.ts';
export { ladderIds, ladderPath, readLadder } from './ladders/read-ladder.ts';
export {
  DEFAULT_LAMP_POLICY,
  lampPolicyIds,
  lampPolicyPath,
  readLampPolicies,
  readLampPolicy,
  readLampPolicyFile,
} from './policies/lamp-policies.ts';
export {
  findLadder,
  findLampPolicy,
  type PolicyFile,
  policyPath,
  readPolicyFile,
} from './policies/policy-reference.ts';
export { accountNumbers } from './report/account-numbers.ts';
export { accountSentences, type SentenceAccount } from './report/account-sentences.ts';
export { type PlanJson, toPlanJson } from './show/plan-json.ts';
export { renderPlan } from './show/render-plan.ts';
export { padText, textWidth } from './show/text-width.ts';
