/** Plans as data: where they are, how they are read and checked, how they are printed. */

export { calendarOf } from './calendar/chinese-days.ts';
export { planDirectory, planIds } from './directory.ts';
export { readFileText } from './format/file-text.ts';
export { PlanFormatError } from './format/problem.ts';
export { readCalendarFile } from './format/read-calendar.ts';
export { REPORT_FILE } from './format/read-files.ts';
export { readPlan, readPlanSource } from './format/read-plan.ts';
export { readSettings, writeSettings } from './format/read-policies.ts';
export { ladderIds, ladderPath, readLadder } from './ladders/read-ladder.ts';
export {
  lampPolicyIds,
  lampPolicyPath,
  readLampPolicies,
  readLampPolicy,
} from './policies/lamp-policies.ts';
export {
  findLadder,
  findLampPolicy,
  policyPath,
  readPolicyFile,
} from './policies/policy-reference.ts';
export { toPlanJson } from './show/plan-json.ts';
export { renderPlan } from './show/render-plan.ts';
export { padText, textWidth } from './show/text-width.ts';
