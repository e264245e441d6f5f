/** Reads a plan's folder: either it is consistent as a whole, or one error names all problems. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  definitionFault,
  type MeasureDefinition,
  membersOf,
  type PlanDefinition,
  planSpan,
  relationFaults,
  type Target,
  type Unit,
} from '@duban/domain';
import { buildMeasure, type Complain, type Surroundings } from './build-measure.ts';
import { loadFaults } from './check-load.ts';
import { checkMeasure } from './check-measure.ts';
import { buildGroups, checkOutline, type Outline } from './check-outline.ts';
import { reportFaults } from './check-report.ts';
import { parseLocators, parseText } from './notation.ts';
import type { PlanSource } from './plan-source.ts';
import { because, type Path, PlanFormatError, type Problem, type Reason } from './problem.ts';
import { contentsOf, type Files, readFiles, readReport } from './read-files.ts';
import { readPolicies } from './read-policies.ts';
import { mistakeOf, unreadFiles } from './unread-files.ts';
import { pathOfField } from './yaml-file.ts';

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const buildUnit = (
  { id, name, shortName, rule, at }: Outline['units'][number],
  byDefault: string | undefined,
): Unit => {
  const proposed = rule ?? byDefault;
  return {
    id,
    name: parseText(name),
    shortName,
    ...(at !== undefined
      ? { origin: { kind: 'reported', at: parseLocators(at) } }
      : proposed !== undefined && { origin: { kind: 'proposed', rule: proposed } }),
  };
};

/** The parts of the plan that measures refer to. */
const buildOutline = ({ sections, units, groups, leaders, rules, roadmaps }: Outline) => ({
  sections: sections.map(({ id, code, title }, index) => ({ id, code, title: parseText(title), ordinal: index + 1 })),
  units: units.map((unit) => buildUnit(unit, rules.defaults.units)),
  ...(groups && { groups: buildGroups(groups) }),
  posts: units.flatMap((unit) => unit.posts.map(({ id, title }) => ({ id, title: parseText(title), unit: unit.id }))),
  leaders: leaders.map(({ id, title, main, portfolio }) => ({
    id,
    title: parseText(title),
    main: main ?? false,
    portfolio: portfolio.flatMap((unit) => membersOf(unit, { groups: buildGroups(groups) })),
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
    groups: built.groups ?? [],
    posts: byId(built.posts),
    leaders: byId(built.leaders),
    rules: new Set(outline.rules.rules.map((rule) => rule.id)),
    defaults: outline.rules.defaults,
    leadRules,
    roadmaps: byId(outline.roadmaps),
  };
};

/** Adds the file and the line of a measure to its problems. */
type Complaints = ReadonlyMap<string, Complain>;

type Measures = {
  readonly measures: readonly MeasureDefinition[];
  readonly parts: PlanSource['parts'];
  readonly complaints: Complaints;
};

/** Maps the domain's field names to those of the file, which writes milestones as steps of a roadmap. */
const pathInMeasure = (field: string): Path =>
  pathOfField(
    field
      .replace(/^leadUnit/, 'lead')
      .replace(/^supportUnits/, 'support')
      .replace(/^milestones/, 'roadmap.steps')
      .replace(/\.(zh|en)$/, ''),
  );

const readMeasures = (
  found: Files,
  around: Surroundings,
  sections: PlanDefinition['sections'],
  problems: Problem[],
): Measures => {
  const known = new Set(sections.map(({ id }) => id));
  const measures: MeasureDefinition[] = [];
  const complaints = new Map<string, Complain>();
  const targets = new Set<string>();
  const parts = new Map<string, readonly number[]>();
  for (const file of found.measures) {
    if (!file.content) continue;
    const { section } = file.content;
    if (!known.has(section))
      problems.push(
        file.problem(
          ['section'],
          because(`板块文件中没有板块“${section}”`, `no section "${section}" in sections.yaml`),
        ),
      );
    file.content.measures.forEach((raw, index) => {
      const complain = (path: Path, reason: Reason): void => {
        problems.push(file.problem(['measures', index, ...path], reason));
      };
      const before = problems.length;
      const measure = buildMeasure(raw, section, around, complain);
      checkMeasure(measure, raw, sections, around, complain);
      // What the domain would refuse; a problem that was already found is not repeated.
      const fault = problems.length === before ? definitionFault(measure, planSpan(around)) : null;
      if (fault) complain(pathInMeasure(fault.field), fault);
      for (const field of ['id', 'code'] as const)
        if (measures.some((other) => other[field] === measure[field]))
          complain([field], because(`“${measure[field]}”重复出现`, `"${measure[field]}" occurs twice`));
      measure.targets.forEach((target, place) => {
        if (targets.has(target.id))
          complain(['targets', place], because(`目标“${target.id}”重复出现`, `target "${target.id}" occurs twice`));
        targets.add(target.id);
        const inParts = raw.targets[place]?.lastYear?.parts;
        if (inParts) parts.set(target.id, inParts);
      });
      measures.push(measure);
      complaints.set(measure.id, complain);
    });
  }
  return { measures, parts, complaints };
};

/** @throws PlanFormatError naming every problem by file, path, line and reason. */
export const readPlanSource = (directory: string): PlanSource => {
  if (!existsSync(join(directory, 'plan.yaml')))
    throw new PlanFormatError(directory, [
      {
        file: 'plan.yaml',
        path: '',
        line: null,
        ...because('没有这个文件：这是计划的文件夹吗？', 'this file is missing: is this the folder of a plan?'),
      },
    ]);
  const found = readFiles(directory);
  const { policies, ...read } = readPolicies(directory);
  const report = readReport(directory);
  const unread = unreadFiles(directory, read.files);
  const problems: Problem[] = [
    ...[...Object.values(found.single), ...found.measures, found, read, report].flatMap((one) => one.problems),
    ...unread.mistaken.map((file) => ({ file, path: '', line: null, ...mistakeOf(file) })),
  ];
  const contents = contentsOf(found);
  // References into an invalid file are not reported, since they would only repeat its problem.
  if (!contents || !policies || problems.length > 0) throw new PlanFormatError(directory, problems);
  const { outline, notes } = contents;

  checkOutline(outline, (file, path, reason) => problems.push(found.single[file].problem(path, reason)));
  const built = buildOutline(outline);
  const { measures, parts, complaints } = readMeasures(found, surroundingsOf(outline, built), built.sections, problems);
  const targets = new Map(
    measures.flatMap((measure) => measure.targets.map((target): [string, Target] => [target.id, target])),
  );
  contents.relations.forEach((relation, index) => {
    for (const reason of relationFaults({ ...relation, note: parseText(relation.note) }, targets))
      problems.push(found.single.relations.problem(['relations', index], reason));
  });
  if (problems.length > 0) throw new PlanFormatError(directory, problems);

  const order = new Map(built.sections.map((section) => [section.id, section.ordinal]));
  const { plan } = outline;
  const source: PlanSource = {
    notes,
    parts,
    report: report.text,
    unread: unread.ignored,
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
  for (const fault of loadFaults(source.plan)) {
    if (fault.measure !== null) complaints.get(fault.measure)?.(fault.path, fault.reason);
    else if (fault.file === 'policies') problems.push({ file: 'policies.yaml', path: '', line: null, ...fault.reason });
    else problems.push(found.single[fault.file].problem(fault.path, fault.reason));
  }
  for (const { measure, path, reason } of report.text === null ? [] : reportFaults(source, report.text))
    complaints.get(measure)?.(path, reason);
  if (problems.length > 0) throw new PlanFormatError(directory, problems);
  return source;
};

/** The plan in a folder. @throws PlanFormatError naming every problem by file, path, line and reason. */
export const readPlan = (directory: string): PlanDefinition => readPlanSource(directory).plan;
