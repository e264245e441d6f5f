/** Prints a calendar.yaml: `node seeds/calendar/write-calendar.ts 2022-12-01 2024-03-31 > seeds/<plan>/calendar.yaml`. */

import { isCivilDate } from '@duban/domain';
import { calendarOf } from './chinese-days.ts';

const [from = '', to = ''] = process.argv.slice(2);
if (!isCivilDate(from) || !isCivilDate(to) || from > to) {
  process.stderr.write('Give the first and the last day: write-calendar.ts 2022-12-01 2024-03-31\n');
  process.exitCode = 1;
} else {
  const { holidays, makeUpDays } = calendarOf(from, to);
  const list = (days: typeof holidays): string =>
    days.map(({ date, name }) => `    - { date: ${date}, name: ${name} }\n`).join('');
  process.stdout.write(
    [
      '# yaml-language-server: $schema=../format/plan.schema.json\n',
      '# Written by seeds/calendar/write-calendar.ts from the library chinese-days; do not edit by hand.\n',
      `calendar:\n  from: ${from}\n  to: ${to}\n`,
      `  holidays:\n${list(holidays)}  makeUpDays:\n${list(makeUpDays)}`,
    ].join(''),
  );
}
