/** Checks a plan without its measures against the limits: names, units, posts, leaders, calendar. */

import type { PlanDefinition } from '../plan/plan.ts';
import { isCivilDate } from '../time/civil-date.ts';
import { firstAmong, type InputFault, inputFault } from './fault.ts';
import { idFault } from './ids.ts';
import { LIMITS } from './limits.ts';
import { listFault } from './lists.ts';
import { wholeFault } from './numbers.ts';
import { lineFault, paragraphFault, titleFault, wordFault } from './texts.ts';

type Outline = Omit<PlanDefinition, 'measures' | 'policies'> & { readonly measureIds: readonly string[] };

const idOf = ({ id }: { readonly id: string }): string => id;

/** The first fault, by its path in the frame. */
export const frameFault = (frame: Outline): InputFault | null => {
  const { id, title, year, place, adopted, report, calendar, rules, relations, measureIds } = frame;
  return (
    idFault('id', id) ??
    titleFault('title', title) ??
    wholeFault('year', year, ...LIMITS.number.years) ??
    titleFault('place', place) ??
    datesFault({ adopted, 'report.date': report.date }) ??
    titleFault('report.title', report.title) ??
    peopleFault(frame) ??
    listFault('calendar.holidays', calendar.holidays, 'calendarDays') ??
    listFault('calendar.makeUpDays', calendar.makeUpDays, 'calendarDays') ??
    firstAmong([...calendar.holidays.map(({ name }) => name), ...calendar.makeUpDays.map(({ name }) => name)], (name) =>
      wordFault('calendar.holidays', name),
    ) ??
    listFault('rules', rules, 'rules', idOf, 'id') ??
    firstAmong(
      rules,
      (rule, index) => idFault(`rules.${index}.id`, rule.id) ?? paragraphFault(`rules.${index}.text`, rule.text),
    ) ??
    listFault('relations', relations, 'relations') ??
    firstAmong(relations, ({ note }, index) => paragraphFault(`relations.${index}.note`, note)) ??
    listFault('measureIds', measureIds, 'measures', (measure) => measure) ??
    firstAmong(measureIds, (measure, index) => idFault(`measureIds.${index}`, measure))
  );
};

const datesFault = (dates: Readonly<Record<string, string>>): InputFault | null =>
  firstAmong(Object.entries(dates), ([field, date]) =>
    isCivilDate(date) ? null : inputFault(field, 'must be a date such as 2023-06-30', '须为日期，如2023-06-30'),
  );

const peopleFault = ({ sections, units, groups = [], posts, leaders }: Outline): InputFault | null =>
  listFault('sections', sections, 'sections', idOf, 'id') ??
  firstAmong(sections, ({ id, code, title }, index) => {
    const at = `sections.${index}`;
    return idFault(`${at}.id`, id) ?? wordFault(`${at}.code`, code) ?? titleFault(`${at}.title`, title);
  }) ??
  listFault('units', units, 'units', idOf, 'id') ??
  firstAmong(units, ({ id, name, shortName }, index) => {
    const at = `units.${index}`;
    return idFault(`${at}.id`, id) ?? titleFault(`${at}.name`, name) ?? lineFault(`${at}.shortName`, shortName);
  }) ??
  listFault('groups', groups, 'groups', idOf, 'id') ??
  firstAmong(groups, ({ id, name, members }, index) => {
    const at = `groups.${index}`;
    return (
      idFault(`${at}.id`, id) ??
      titleFault(`${at}.name`, name) ??
      listFault(`${at}.members`, members, 'units', (unit) => unit)
    );
  }) ??
  listFault('posts', posts, 'posts', idOf, 'id') ??
  firstAmong(posts, ({ id, title }, index) => {
    const at = `posts.${index}`;
    return idFault(`${at}.id`, id) ?? titleFault(`${at}.title`, title);
  }) ??
  listFault('leaders', leaders, 'leaders', idOf, 'id') ??
  firstAmong(leaders, ({ id, title, portfolio }, index) => {
    const at = `leaders.${index}`;
    return (
      idFault(`${at}.id`, id) ??
      titleFault(`${at}.title`, title) ??
      listFault(`${at}.portfolio`, portfolio, 'units', (unit) => unit) ??
      firstAmong(portfolio, (unit, place) => idFault(`${at}.portfolio.${place}`, unit))
    );
  });
