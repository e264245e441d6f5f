#!/usr/bin/env node
/** The `duban` command. */

import { Command } from 'commander';
import { backupCommand } from './backup.command.ts';
import { calendarCommand } from './calendar.command.ts';
import { clockCommand } from './clock.command.ts';
import { demoCommand } from './demo.command.ts';
import { documentCommand } from './document.command.ts';
import { explainFailure } from './failure.ts';
import { lettersCommand } from './letters.command.ts';
import { migrateCommand } from './migrate.command.ts';
import { planCommand } from './plan.command.ts';
import { policyCommand } from './policy.command.ts';
import { projectorCommand } from './projector.command.ts';
import { rebuildCommand } from './rebuild.command.ts';
import { recoverCommand } from './recover.command.ts';
import { rehearseCommand } from './rehearse.command.ts';
import { restoreCommand } from './restore.command.ts';
import { settingsCommand } from './settings.command.ts';
import { statusCommand } from './status.command.ts';
import { tableCommand } from './table.command.ts';
import { tokenCommand } from './token.command.ts';
import { verifyCommand } from './verify.command.ts';

const program = new Command('duban')
  .description("督办：让政府年度计划件件有着落 · carries out a government's annual plan")
  .showHelpAfterError('(duban --help lists the commands)')
  .addCommand(planCommand())
  .addCommand(policyCommand())
  .addCommand(settingsCommand())
  .addCommand(rehearseCommand())
  .addCommand(lettersCommand())
  .addCommand(statusCommand())
  .addCommand(tokenCommand())
  .addCommand(clockCommand())
  .addCommand(demoCommand())
  .addCommand(documentCommand())
  .addCommand(tableCommand())
  .addCommand(calendarCommand())
  .addCommand(migrateCommand())
  .addCommand(verifyCommand())
  .addCommand(recoverCommand())
  .addCommand(rebuildCommand())
  .addCommand(projectorCommand())
  .addCommand(backupCommand())
  .addCommand(restoreCommand());

// A reader that closes the pipe early (`duban plan show … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exitCode = 1;
}
