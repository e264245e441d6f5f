/** Reads a plan's folder whole: either everything in it holds together, or one error names all that does not. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  isWorkingDay,
  type MeasureDefinition,
  type PlanDefinition,
  type ProposalRule,
  type Target,
  weekday,
} from '@duban/domain';
import { buildMeasure, type Surroundings } from './build-measure.ts';
import { checkMeasure } from './check-measure.ts';
import { checkRelation } from './check-relations.ts';
import { parseText } from './notation.ts';
import { type Path, type PlanFile, readPlanFile } from './plan-file.ts';
import { PlanFormatError, type Problem } from './problem.ts';
import type { FileKind, SentenceNotes } from './schema.ts';

/** The plan, and what its author noted on the sentences and numbers of the report that make no measure. */
export type PlanSource = { readonly plan: PlanDefinition; readonly notes: SentenceNotes };

/** The entries by id; what stands twice is reported at its second place. */
const byId = <T extends { readonly id: string }>(
  items: readonly T[],
  what: string,
  report: (index: number, reason: string) => void,
): Map<string, T> => {
  const known = new Map<string, T>();
  items.forEach((item, index) => {
    if (known.has(item.id)) report(index, `${what} "${item.id}" stands twice`);
    known.set(item.id, item);
  });
  return known;
};

const readFiles = (directory: string) => {
  const read = <K extends Exclude<FileKind, 'measures'>>(kind: K): PlanFile<K> =>
    readPlanFile(directory, `${kind}.yaml`, kind);
  const folder = join(directory, 'measures');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  return {
    plan: read('plan'),
    sections: read('sections'),
    units: read('units'),
    leaders: read('leaders'),
    calendar: read('calendar'),
    rules: read('rules'),
    roadmaps: read('roadmaps'),
    relations: read('relations'),
    sentences: read('sentences'),
    measures: names.sort().map((name) => readPlanFile(directory, `measures/${name}`, 'measures')),
  };
};

/** @throws PlanFormatError naming every problem by file, path, line and reason. */
export const readPlanSource = (directory: string): PlanSource => {
  const from = readFiles(directory);
  const { measures: measureFiles, ...single } = from;
  const problems: Problem[] = [...Object.values(single), ...measureFiles].flatMap((file) => file.problems);
  const plan = from.plan.content?.plan;
  const sections = from.sections.content?.sections;
  const rawUnits = from.units.content?.units;
  const rawLeaders = from.leaders.content?.leaders;
  const calendar = from.calendar.content?.calendar;
  const rules = from.rules.content;
  const roadmaps = from.roadmaps.content?.roadmaps;
  const relations = from.relations.content?.relations;
  const notes = from.sentences.content;
  const complete = plan && sections && rawUnits && rawLeaders && calendar && rules && roadmaps && relations && notes;
  // A reference into a broken file would only repeat that it is broken.
  if (!complete || problems.length > 0) throw new PlanFormatError(directory, problems);

  const complain = (file: PlanFile<FileKind>, path: Path, reason: string): void => {
    problems.push(file.problem(path, reason));
  };
  const listed =
    (file: PlanFile<FileKind>, ...path: Path) =>
    (index: number, reason: string): void =>
      complain(file, [...path, index], reason);

  const units = rawUnits.map(({ id, name, shortName }) => ({ id, name: parseText(name), shortName }));
  const posts = rawUnits.flatMap((unit) =>
    unit.posts.map((post) => ({ id: post.id, title: parseText(post.title), unit: unit.id })),
  );
  const leaders = rawLeaders.map(({ id, title, main, portfolio }) => ({
    id,
    title: parseText(title),
    main: main ?? false,
    portfolio,
  }));
  const unitsById = byId(units, 'unit', listed(from.units, 'units'));
  const sectionsById = byId(sections, 'section', listed(from.sections, 'sections'));
  const allRules: ProposalRule[] = [...rules.rules, ...roadmaps].map(({ id, text }) => ({ id, text: parseText(text) }));
  byId(rules.rules, 'rule', listed(from.rules, 'rules'));
  const roadmapsById = byId(roadmaps, 'roadmap', listed(from.roadmaps, 'roadmaps'));
  roadmaps.forEach(({ id }, index) => {
    if (rules.rules.some((rule) => rule.id === id))
      complain(from.roadmaps, ['roadmaps', index, 'id'], `"${id}" is already a rule in rules.yaml`);
  });

  const inCharge = new Map<string, string>();
  rawLeaders.forEach((leader, index) => {
    leader.portfolio.forEach((unit, place) => {
      const path = ['leaders', index, 'portfolio', place];
      const other = inCharge.get(unit);
      if (!unitsById.has(unit)) complain(from.leaders, path, `no unit "${unit}" in units.yaml`);
      if (other !== undefined) complain(from.leaders, path, `"${unit}" is already in the charge of "${other}"`);
      inCharge.set(unit, leader.id);
    });
  });

  const leadRules = new Map<string, string[]>();
  rules.rules.forEach(({ id, leads }, index) => {
    if (leads === undefined) return;
    if (!unitsById.has(leads)) complain(from.rules, ['rules', index, 'leads'], `no unit "${leads}" in units.yaml`);
    leadRules.set(leads, [...(leadRules.get(leads) ?? []), id]);
  });
  const ruleIds = new Set(rules.rules.map((rule) => rule.id));
  for (const [field, id] of Object.entries(rules.defaults))
    if (!ruleIds.has(id)) complain(from.rules, ['defaults', field], `no rule "${id}" in rules.yaml`);

  for (const kind of ['holidays', 'makeUpDays'] as const)
    calendar[kind].forEach(({ date }, index) => {
      const path = ['calendar', kind, index];
      const weekend = weekday(date) === 0 || weekday(date) === 6;
      if (date < calendar.from || date > calendar.to)
        complain(from.calendar, path, `${date} lies outside ${calendar.from} to ${calendar.to}`);
      if (kind === 'makeUpDays' && !weekend) complain(from.calendar, path, `${date} is no weekend day to be made up`);
      if (kind === 'holidays' && date >= calendar.from && date <= calendar.to && isWorkingDay(calendar, date))
        complain(from.calendar, path, `${date} is also a make-up day`);
    });
  if (calendar.from > plan.adopted || calendar.to < `${plan.year}-12-31`)
    complain(from.calendar, ['calendar'], `must reach from ${plan.adopted} to ${plan.year}-12-31`);

  const around: Surroundings = {
    year: plan.year,
    calendar,
    dueDates: rules.dueDates,
    units: unitsById,
    posts: byId(posts, 'post', (_index, reason) => complain(from.units, ['units'], reason)),
    leaders: byId(leaders, 'leader', listed(from.leaders, 'leaders')),
    rules: ruleIds,
    defaults: rules.defaults,
    leadRules,
    roadmaps: roadmapsById,
  };
  const outline = sections.map(({ id, code, title }, index) => ({
    id,
    code,
    title: parseText(title),
    ordinal: index + 1,
  }));

  const measures: MeasureDefinition[] = [];
  const targets = new Map<string, Target>();
  for (const file of measureFiles) {
    if (!file.content) continue;
    const { section } = file.content;
    if (!sectionsById.has(section)) complain(file, ['section'], `no section "${section}" in sections.yaml`);
    file.content.measures.forEach((raw, index) => {
      const within = (path: Path, reason: string): void => complain(file, ['measures', index, ...path], reason);
      const measure = buildMeasure(raw, section, around, within);
      checkMeasure(measure, outline, around, within);
      if (measures.some((other) => other.id === measure.id)) within(['id'], `measure "${measure.id}" stands twice`);
      if (measures.some((other) => other.code === measure.code)) within(['code'], `code ${measure.code} stands twice`);
      measure.targets.forEach((target, place) => {
        if (targets.has(target.id)) within(['targets', place], `target "${target.id}" stands twice`);
        targets.set(target.id, target);
      });
      measures.push(measure);
    });
  }

  const joined = relations.map((relation) => ({ ...relation, note: parseText(relation.note) }));
  joined.forEach((relation, index) => {
    for (const reason of checkRelation(relation, targets)) complain(from.relations, ['relations', index], reason);
  });

  if (problems.length > 0) throw new PlanFormatError(directory, problems);
  const order = new Map(outline.map((section) => [section.id, section.ordinal]));
  return {
    notes,
    plan: {
      id: plan.id,
      title: parseText(plan.title),
      year: plan.year,
      place: parseText(plan.place),
      adopted: plan.adopted,
      report: { title: parseText(plan.report.title), date: plan.report.date },
      sections: outline,
      units,
      posts,
      leaders,
      calendar,
      rules: allRules,
      measures: measures.toSorted(
        (a, b) => (order.get(a.section) ?? 0) - (order.get(b.section) ?? 0) || (a.code < b.code ? -1 : 1),
      ),
      relations: joined,
    },
  };
};

/** The plan in a folder. @throws PlanFormatError as above. */
export const readPlan = (directory: string): PlanDefinition => readPlanSource(directory).plan;
