/** `duban letters`: counts the mails of each recipient in a year in which nobody acts, and shows them. */

import { civilDateAt } from '@duban/domain';
import { letterText } from '@duban/notifier';
import { burdensOf, idleMails, renderBurdens } from '@duban/rehearsal';
import { planDirectory, planIds, readPlan } from '@duban/seeds';
import { Command } from 'commander';

type Options = { readonly to?: string; readonly on?: string };

export const lettersCommand = (): Command =>
  new Command('letters')
    .description(
      '无人办理的一年里各方收到多少函件 · counts the mails and letters of each recipient in a year in which nobody acts',
    )
    .argument('<plan>', 'id of an included plan, or a folder that contains plan.yaml')
    .option('--to <recipient>', 'print the mails of this recipient instead: unit-head@education, leader@…')
    .option('--on <date>', 'print only mails of this date or month: 2023-07-03, 2023-07')
    .action((id: string, { to, on }: Options) => {
      const mails = idleMails(readPlan(planIds().includes(id) ? planDirectory(id) : id));
      if (to === undefined) {
        process.stdout.write(`${renderBurdens(burdensOf(mails))}\n`);
        return;
      }
      for (const { recipient, at, letter } of mails)
        if (recipient === to && (on === undefined || civilDateAt(at).startsWith(on)))
          process.stdout.write(`── ${letter.subject}\n\n${letterText(letter)}\n`);
    });
