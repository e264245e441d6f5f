/** Reads a plan's folder whole: either everything in it holds together, or one error names all that does not. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasureDefinition, PlanDefinition, Target } from '@duban/domain';
import type { z } from 'zod';
import { buildMeasure, type Surroundings } from './build-measure.ts';
import { checkMeasure } from './check-measure.ts';
import { checkOutline, type Outline } from './check-outline.ts';
import { checkRelation } from './check-relations.ts';
import { parseText } from './notation.ts';
import { PlanFormatError, type Problem } from './problem.ts';
import { readPolicies } from './read-policies.ts';
import { type FileKind, files, type SentenceNotes } from './schema.ts';
import { type Path, readYamlFile, type YamlFile } from './yaml-file.ts';

/** The plan, and what its author noted on the sentences and numbers of the report that make no measure. */
export type PlanSource = { readonly plan: PlanDefinition; readonly notes: SentenceNotes };

const readFiles = (directory: string) => {
  const read = <T>(name: Exclude<FileKind, 'measures' | 'policies'>, schema: z.ZodType<T>): YamlFile<T> =>
    readYamlFile(directory, `${name}.yaml`, schema);
  const folder = join(directory, 'measures');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  return {
    single: {
      plan: read('plan', files.plan),
      sections: read('sections', files.sections),
      units: read('units', files.units),
      leaders: read('leaders', files.leaders),
      calendar: read('calendar', files.calendar),
      rules: read('rules', files.rules),
      roadmaps: read('roadmaps', files.roadmaps),
      relations: read('relations', files.relations),
      sentences: read('sentences', files.sentences),
    },
    measures: names.sort().map((name) => readYamlFile(directory, `measures/${name}`, files.measures)),
  };
};

type Files = ReturnType<typeof readFiles>;

/** The files' contents, or null where any of them is missing or broken. */
const contentsOf = ({ single }: Files) => {
  const { plan, sections, units, leaders, calendar, rules, roadmaps, relations, sentences } = single;
  if (!plan.content || !sections.content || !units.content || !leaders.content || !calendar.content) return null;
  if (!rules.content || !roadmaps.content || !relations.content || !sentences.content) return null;
  const outline: Outline = {
    ...plan.content,
    ...sections.content,
    ...units.content,
    ...leaders.content,
    ...calendar.content,
    rules: rules.content,
    ...roadmaps.content,
  };
  return { outline, relations: relations.content.relations, notes: sentences.content };
};

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

/** The parts of the plan that measures refer to. */
const buildOutline = ({ sections, units, leaders, rules, roadmaps }: Outline) => ({
  sections: sections.map(({ id, code, title }, index) => ({ id, code, title: parseText(title), ordinal: index + 1 })),
  units: units.map(({ id, name, shortName }) => ({ id, name: parseText(name), shortName })),
  posts: units.flatMap((unit) => unit.posts.map(({ id, title }) => ({ id, title: parseText(title), unit: unit.id }))),
  leaders: leaders.map(({ id, title, main, portfolio }) => ({
    id,
    title: parseText(title),
    main: main ?? false,
    portfolio,
  })),
  rules: [...rules.rules, ...roadmaps].map(({ id, text }) => ({ id, text: parseText(text) })),
});

const surroundingsOf = (outline: Outline, built: ReturnType<typeof buildOutline>): Surroundings => {
  const leadRules = new Map<string, string[]>();
  for (const { id, leads } of outline.rules.rules)
    if (leads !== undefined) leadRules.set(leads, [...(leadRules.get(leads) ?? []), id]);
  return {
    year: outline.plan.year,
    adopted: outline.plan.adopted,
    calendar: outline.calendar,
    dueDates: outline.rules.dueDates,
    units: byId(built.units),
    posts: byId(built.posts),
    leaders: byId(built.leaders),
    rules: new Set(outline.rules.rules.map((rule) => rule.id)),
    defaults: outline.rules.defaults,
    leadRules,
    roadmaps: byId(outline.roadmaps),
  };
};

/** @throws PlanFormatError naming every problem by file, path, line and reason. */
export const readPlanSource = (directory: string): PlanSource => {
  const found = readFiles(directory);
  const { policies, ...read } = readPolicies(directory);
  const problems: Problem[] = [...Object.values(found.single), ...found.measures, read].flatMap((one) => one.problems);
  const contents = contentsOf(found);
  // A reference into a broken file would only repeat that it is broken.
  if (!contents || !policies || problems.length > 0) throw new PlanFormatError(directory, problems);
  const { outline, notes } = contents;

  checkOutline(outline, (file, path, reason) => problems.push(found.single[file].problem(path, reason)));
  const built = buildOutline(outline);
  const around = surroundingsOf(outline, built);
  const order = new Map(built.sections.map((section) => [section.id, section.ordinal]));
  const measures: MeasureDefinition[] = [];
  const targets = new Map<string, Target>();
  for (const file of found.measures) {
    if (!file.content) continue;
    const { section } = file.content;
    if (!order.has(section)) problems.push(file.problem(['section'], `no section "${section}" in sections.yaml`));
    file.content.measures.forEach((raw, index) => {
      const complain = (path: Path, reason: string): void => {
        problems.push(file.problem(['measures', index, ...path], reason));
      };
      const measure = buildMeasure(raw, section, around, complain);
      checkMeasure(measure, built.sections, around, complain);
      for (const field of ['id', 'code'] as const)
        if (measures.some((other) => other[field] === measure[field]))
          complain([field], `"${measure[field]}" stands twice`);
      measure.targets.forEach((target, place) => {
        if (targets.has(target.id)) complain(['targets', place], `target "${target.id}" stands twice`);
        targets.set(target.id, target);
      });
      measures.push(measure);
    });
  }
  contents.relations.forEach((relation, index) => {
    for (const reason of checkRelation({ ...relation, note: parseText(relation.note) }, targets))
      problems.push(found.single.relations.problem(['relations', index], reason));
  });
  if (problems.length > 0) throw new PlanFormatError(directory, problems);

  const { plan } = outline;
  return {
    notes,
    plan: {
      ...plan,
      title: parseText(plan.title),
      place: parseText(plan.place),
      report: { ...plan.report, title: parseText(plan.report.title) },
      ...built,
      calendar: outline.calendar,
      policies,
      measures: measures.toSorted(
        (a, b) => (order.get(a.section) ?? 0) - (order.get(b.section) ?? 0) || (a.code < b.code ? -1 : 1),
      ),
      relations: contents.relations.map((relation) => ({ ...relation, note: parseText(relation.note) })),
    },
  };
};

/** The plan in a folder. @throws PlanFormatError naming every problem by file, path, line and reason. */
export const readPlan = (directory: string): PlanDefinition => readPlanSource(directory).plan;
