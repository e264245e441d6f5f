/** Reads a plan's folder whole: either everything in it holds together, or one error names all that does not. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasureDefinition, PlanDefinition, Target } from '@duban/domain';
import { buildMeasure, type Surroundings } from './build-measure.ts';
import { checkMeasure } from './check-measure.ts';
import { checkOutline, type Outline } from './check-outline.ts';
import { checkRelation } from './check-relations.ts';
import { parseText } from './notation.ts';
import { type Path, type PlanFile, readPlanFile } from './plan-file.ts';
import { PlanFormatError, type Problem } from './problem.ts';
import type { FileKind, SentenceNotes } from './schema.ts';

/** The plan, and what its author noted on the sentences and numbers of the report that make no measure. */
export type PlanSource = { readonly plan: PlanDefinition; readonly notes: SentenceNotes };

const readFiles = (directory: string) => {
  const read = <K extends Exclude<FileKind, 'measures'>>(kind: K): PlanFile<K> =>
    readPlanFile(directory, `${kind}.yaml`, kind);
  const folder = join(directory, 'measures');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  return {
    single: {
      plan: read('plan'),
      sections: read('sections'),
      units: read('units'),
      leaders: read('leaders'),
      calendar: read('calendar'),
      rules: read('rules'),
      roadmaps: read('roadmaps'),
      relations: read('relations'),
      sentences: read('sentences'),
    },
    measures: names.sort().map((name) => readPlanFile(directory, `measures/${name}`, 'measures')),
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
  const files = readFiles(directory);
  const problems: Problem[] = [...Object.values(files.single), ...files.measures].flatMap((file) => file.problems);
  const contents = contentsOf(files);
  // A reference into a broken file would only repeat that it is broken.
  if (!contents || problems.length > 0) throw new PlanFormatError(directory, problems);
  const { outline, notes } = contents;

  checkOutline(outline, (file, path, reason) => problems.push(files.single[file].problem(path, reason)));
  const built = buildOutline(outline);
  const around = surroundingsOf(outline, built);
  const order = new Map(built.sections.map((section) => [section.id, section.ordinal]));
  const measures: MeasureDefinition[] = [];
  const targets = new Map<string, Target>();
  for (const file of files.measures) {
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
      problems.push(files.single.relations.problem(['relations', index], reason));
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
      measures: measures.toSorted(
        (a, b) => (order.get(a.section) ?? 0) - (order.get(b.section) ?? 0) || (a.code < b.code ? -1 : 1),
      ),
      relations: contents.relations.map((relation) => ({ ...relation, note: parseText(relation.note) })),
    },
  };
};

/** The plan in a folder. @throws PlanFormatError naming every problem by file, path, line and reason. */
export const readPlan = (directory: string): PlanDefinition => readPlanSource(directory).plan;
