/** Backs up and restores the log, compares everything derived with it, and recovers workflows and deliveries from it. */

export type { Header } from './backup/format.ts';
export { readBackup, requireEmptyLog } from './backup/read-backup.ts';
export { recordBackup } from './backup/record-backup.ts';
export { verifyBackup } from './backup/verify-backup.ts';
export { writeBackup } from './backup/write-backup.ts';
export { DEMONSTRATION_OPENED, demonstrationStanding } from './demonstration.ts';
export { filesOfPlan, type RemovingStores, removeUnneeded } from './files/dropped-files.ts';
export { removeLeftWithdrawn } from './files/left-withdrawn.ts';
export { restoreFiles } from './files/restore-files.ts';
export { recoverDeliveries } from './recover/deliveries.ts';
export { type Recovered, recoverPlan } from './recover/recover.ts';
export { type Finding, renderFinding } from './verify/finding.ts';
export { lostWorkflows } from './verify/lost-workflows.ts';
export { reconcilePlan, reconciliations } from './verify/reconcile.ts';
export { type PlanVerdict, verifyPlan } from './verify/verify.ts';
export { fileFinding, verifyFiles } from './verify/verify-files.ts';
export { type Since, verifyLog } from './verify/verify-log.ts';
export type { Queries } from './verify/verify-read-models.ts';
