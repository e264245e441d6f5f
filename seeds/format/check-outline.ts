/** Checks the units, leaders, rules, roadmaps and calendar among each other, before measures refer to them. */

import { calendarFault, dateZh, membersOf, type UnitGroup } from '@duban/domain';
import { parseText } from './notation.ts';
import { because, type Path, type Reason } from './problem.ts';
import type { FileContent } from './schema.ts';
import { pathOfField } from './yaml-file.ts';

export type Outline = {
  readonly plan: FileContent<'plan'>['plan'];
  readonly sections: FileContent<'sections'>['sections'];
  readonly units: FileContent<'units'>['units'];
  readonly groups?: FileContent<'units'>['groups'];
  readonly leaders: FileContent<'leaders'>['leaders'];
  readonly calendar: FileContent<'calendar'>['calendar'];
  readonly rules: FileContent<'rules'>;
  readonly roadmaps: FileContent<'roadmaps'>['roadmaps'];
};

export const buildGroups = (groups: Outline['groups'] = []): readonly UnitGroup[] =>
  groups.map(({ id, name, shortName, members }) => ({ id, name: parseText(name), shortName, members }));

export type OutlineComplain = (file: Exclude<keyof Outline, 'groups'>, path: Path, reason: Reason) => void;

const checkIds = (outline: Outline, complain: OutlineComplain): void => {
  const lists = [
    ['sections', outline.sections, ['sections']],
    ['units', outline.units, ['units']],
    ['leaders', outline.leaders, ['leaders']],
    ['rules', outline.rules.rules, ['rules']],
    ['roadmaps', outline.roadmaps, ['roadmaps']],
  ] as const;
  for (const [file, items, path] of lists)
    items.forEach(({ id }, index) => {
      if (items.findIndex((item) => item.id === id) < index)
        complain(file, [...path, index, 'id'], because(`“${id}”重复出现`, `"${id}" occurs twice`));
    });
  outline.groups?.forEach(({ id }, index) => {
    const twin = outline.groups?.findIndex((group) => group.id === id) !== index;
    if (twin || outline.units.some((unit) => unit.id === id))
      complain('units', ['groups', index, 'id'], because(`“${id}”重复出现`, `"${id}" occurs twice`));
  });
  const posts = new Set<string>();
  outline.units.forEach((unit, place) => {
    unit.posts.forEach(({ id }, index) => {
      if (posts.has(id))
        complain('units', ['units', place, 'posts', index, 'id'], because(`“${id}”重复出现`, `"${id}" occurs twice`));
      posts.add(id);
    });
  });
  outline.sections.forEach(({ code }, index) => {
    if (outline.sections.findIndex((section) => section.code === code) < index)
      complain('sections', ['sections', index, 'code'], because(`“${code}”重复出现`, `"${code}" occurs twice`));
  });
  // A milestone names its rule by id alone, whichever of the two files it comes from.
  outline.roadmaps.forEach(({ id }, index) => {
    if (outline.rules.rules.some((rule) => rule.id === id))
      complain(
        'roadmaps',
        ['roadmaps', index, 'id'],
        because(`“${id}”已是规则文件中的规则`, `"${id}" is already a rule in rules.yaml`),
      );
  });
};

const checkReferences = (outline: Outline, complain: OutlineComplain): void => {
  const { units, groups = [], leaders, rules } = outline;
  const known = new Set(units.map((unit) => unit.id));
  groups.forEach(({ members }, index) => {
    members.forEach((member, place) => {
      const path = ['groups', index, 'members', place];
      if (!known.has(member))
        complain(
          'units',
          path,
          because(`没有单位“${member}”：单位组的成员须为单位`, `no unit "${member}": the members of a group are units`),
        );
      if (members.indexOf(member) !== place)
        complain('units', path, because(`“${member}”重复列出`, `"${member}" is listed twice`));
    });
  });
  units.forEach(({ rule, at }, index) => {
    if (rule !== undefined && at !== undefined)
      complain(
        'units',
        ['units', index, 'rule'],
        because(
          '与出处不能同时填写：单位或由规则拟定，或由报告写明',
          'and at: a unit is proposed by a rule or named by the report',
        ),
      );
    if (rule !== undefined && !rules.rules.some(({ id }) => id === rule))
      complain(
        'units',
        ['units', index, 'rule'],
        because(`规则文件中没有规则“${rule}”`, `no rule "${rule}" in rules.yaml`),
      );
  });
  const inCharge = new Map<string, string>();
  leaders.forEach((leader, index) => {
    leader.portfolio.forEach((unit, place) => {
      const path = ['leaders', index, 'portfolio', place];
      for (const member of membersOf(unit, { groups: buildGroups(groups) })) {
        const other = inCharge.get(member);
        if (!known.has(member))
          complain('leaders', path, because(`单位文件中没有单位“${member}”`, `no unit "${member}" in units.yaml`));
        if (other !== undefined)
          complain(
            'leaders',
            path,
            because(`“${member}”已由“${other}”分管`, `"${member}" is already in the charge of "${other}"`),
          );
        inCharge.set(member, leader.id);
      }
    });
  });
  rules.rules.forEach(({ leads }, index) => {
    if (leads !== undefined && !known.has(leads))
      complain(
        'rules',
        ['rules', index, 'leads'],
        because(`单位文件中没有单位“${leads}”`, `no unit "${leads}" in units.yaml`),
      );
  });
  for (const [field, id] of Object.entries(rules.defaults))
    if (!rules.rules.some((rule) => rule.id === id))
      complain('rules', ['defaults', field], because(`没有规则“${id}”`, `no rule "${id}"`));
};

const checkCalendar = ({ plan, calendar }: Outline, complain: OutlineComplain): void => {
  const fault = calendarFault(calendar);
  if (fault) complain('calendar', ['calendar', ...pathOfField(fault.field)], fault);
  if (calendar.from > plan.adopted || calendar.to < `${plan.year}-12-31`)
    complain(
      'calendar',
      ['calendar'],
      because(
        `须覆盖${dateZh(plan.adopted)}至${plan.year}年12月31日`,
        `must reach from ${plan.adopted} to ${plan.year}-12-31`,
      ),
    );
};

export const checkOutline = (outline: Outline, complain: OutlineComplain): void => {
  checkIds(outline, complain);
  checkReferences(outline, complain);
  checkCalendar(outline, complain);
};
