/** The database schema in order: whoever starts first brings it up to date, everyone else waits and finds it done. */
import { Kysely, PostgresDialect } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';
import * as eventLog from './0001_event_log.ts';
import * as readModels from './0002_read_models.ts';
import * as wholeLife from './0003_whole_life.ts';
import * as outbox from './0004_outbox.ts';
import * as access from './0005_access.ts';
import * as projectionLag from './0006_projection_lag.ts';
import * as noticeLists from './0007_notice_lists.ts';
import * as reconciliation from './0008_reconciliation.ts';
import * as uniqueCodes from './0009_unique_codes.ts';
import * as projectionHalts from './0011_projection_halts.ts';
import * as commandAccesses from './0012_command_accesses.ts';
import * as verdicts from './0013_verdicts.ts';
import * as figures from './0014_figures.ts';
import * as reportText from './0016_report_text.ts';
import * as boundedKeys from './0018_bounded_keys.ts';
import * as plansApart from './0019_plans_apart.ts';
import * as asOfReads from './0020_as_of_reads.ts';
import * as demonstration from './0021_demonstration.ts';
import * as logProofs from './0022_log_proofs.ts';
import * as checkChain from './0023_check_chain.ts';
import * as eventHashes from './0024_event_hashes.ts';
import * as backups from './0025_backups.ts';
import * as droppedPlans from './0026_dropped_plans.ts';
import * as accessActs from './0027_access_acts.ts';
import * as logChecks from './0028_log_checks.ts';
import * as meetingDecisions from './0029_meeting_decisions.ts';
import * as paperNumbers from './0030_paper_numbers.ts';
import * as papers from './0031_papers.ts';
import * as uploads from './0032_uploads.ts';
import * as withdrawnInstructions from './0033_withdrawn_instructions.ts';
import * as timelineSubjects from './0034_timeline_subjects.ts';
import * as withdrawnFiles from './0035_withdrawn_files.ts';
import * as amendedDefinitions from './0036_amended_definitions.ts';
import * as paperHeads from './0037_paper_heads.ts';

/** In order of their names; a migration that has been released is never changed, only followed by another. */
const migrations: Record<string, Migration> = {
  '0001_event_log': eventLog,
  '0002_read_models': readModels,
  '0003_whole_life': wholeLife,
  '0004_outbox': outbox,
  '0005_access': access,
  '0006_projection_lag': projectionLag,
  '0007_notice_lists': noticeLists,
  '0008_reconciliation': reconciliation,
  '0009_unique_codes': uniqueCodes,
  '0011_projection_halts': projectionHalts,
  '0012_command_accesses': commandAccesses,
  '0013_verdicts': verdicts,
  '0014_figures': figures,
  '0016_report_text': reportText,
  '0018_bounded_keys': boundedKeys,
  '0019_plans_apart': plansApart,
  '0020_as_of_reads': asOfReads,
  '0021_demonstration': demonstration,
  '0022_log_proofs': logProofs,
  '0023_check_chain': checkChain,
  '0024_event_hashes': eventHashes,
  '0025_backups': backups,
  '0026_dropped_plans': droppedPlans,
  '0027_access_acts': accessActs,
  '0028_log_checks': logChecks,
  '0029_meeting_decisions': meetingDecisions,
  '0030_paper_numbers': paperNumbers,
  '0031_papers': papers,
  '0032_uploads': uploads,
  '0033_withdrawn_instructions': withdrawnInstructions,
  '0034_timeline_subjects': timelineSubjects,
  '0035_withdrawn_files': withdrawnFiles,
  '0036_amended_definitions': amendedDefinitions,
  '0037_paper_heads': paperHeads,
};

export type MigrationState = { readonly name: string; readonly appliedAt: string | null };

/** The schema could not be brought up to date; nothing of the attempt was kept. `cause` is the database's own error. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/**
 * Applies what is missing, all of it or nothing, and answers the names of what was applied now.
 * Safe to run at once from many places: kysely's migrator holds an advisory lock of the database meanwhile.
 * Throws `MigrationError`.
 */
export const migrateToLatest = async (
  databaseUrl: string,
  options: { log?: (line: string) => void } = {},
): Promise<readonly string[]> => {
  return withMigrator(databaseUrl, async (migrator) => {
    const { error, results = [] } = await migrator.migrateToLatest();
    const failed = results.find(({ status }) => status === 'Error');
    if (error) throw new MigrationError(explain(failed?.migrationName, error), { cause: error });
    for (const { migrationName } of results) options.log?.(`migrated ${migrationName}`);
    return results.map(({ migrationName }) => migrationName);
  });
};

/** Every known migration with the instant at which it was applied here, or null. Throws `MigrationError`. */
export const migrationStatus = async (databaseUrl: string): Promise<readonly MigrationState[]> => {
  return withMigrator(databaseUrl, async (migrator) =>
    (await migrator.getMigrations()).map(({ name, executedAt }) => ({
      name,
      appliedAt: executedAt?.toISOString() ?? null,
    })),
  );
};

const withMigrator = async <Result>(url: string, work: (migrator: Migrator) => Promise<Result>): Promise<Result> => {
  const pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'duban-migrations' });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await work(
      new Migrator({
        db,
        provider: { getMigrations: async () => migrations },
        migrationTableSchema: 'duban',
        migrationTableName: 'migration',
        migrationLockTableName: 'migration_lock',
      }),
    );
  } catch (error) {
    if (error instanceof MigrationError) throw error;
    throw new MigrationError(explain(undefined, error), { cause: error });
  } finally {
    await db.destroy();
  }
};

const explain = (migration: string | undefined, error: unknown): string => {
  const what = migration ? `The migration ${migration} failed` : 'The database schema could not be brought up to date';
  const reason = error instanceof Error ? error.message || ('code' in error ? String(error.code) : '') : String(error);
  const denied = error instanceof Error && 'code' in error && error.code === '42501';
  const advice = denied
    ? ' The user of DATABASE_URL must be allowed to create roles and schemas in this database.'
    : '';
  return `${what}: ${reason}.${advice}`;
};
