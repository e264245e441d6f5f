/** Builds a measure from its file, fills in omitted fields by rule, and reports what does not fit. */

import {
  type LastYear,
  type Leader,
  type MeasureDefinition,
  membersOf,
  type Origin,
  type Post,
  type Target,
  type Unit,
  type UnitGroup,
} from '@duban/domain';
import { parseLocator, parseLocators, parseText } from './notation.ts';
import { because, type Path, type Reason } from './problem.ts';
import { expandRoadmap, type RoadmapContext } from './roadmap.ts';
import type { FileContent, RawMeasure, RawRoadmap, RawTarget } from './schema.ts';

/** Everything a measure may refer to. */
export type Surroundings = RoadmapContext & {
  readonly units: ReadonlyMap<string, Unit>;
  readonly groups: readonly UnitGroup[];
  readonly posts: ReadonlyMap<string, Post>;
  readonly leaders: ReadonlyMap<string, Leader>;
  readonly rules: ReadonlySet<string>;
  readonly defaults: FileContent<'rules'>['defaults'];
  /** Unit → ids of the rules that propose it as the lead. */
  readonly leadRules: ReadonlyMap<string, readonly string[]>;
  readonly roadmaps: ReadonlyMap<string, RawRoadmap>;
};

export type Complain = (path: Path, reason: Reason) => void;

type Attributed<T> = T | { is: T; rule: string } | { is: T; at: string | string[] };

/** Kinds of entities that a reference can name. */
const KINDS_ZH = { unit: '单位', post: '职务', leader: '领导' } as const;

const isWrapped = <T>(value: Attributed<T>): value is { is: T; rule: string } | { is: T; at: string | string[] } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'is' in value;

const buildLastYear = ({ value, unit, growth, source, label }: NonNullable<RawTarget['lastYear']>): LastYear => ({
  value: value ?? null,
  unit: unit ?? null,
  growth: growth ?? null,
  source: parseLocator(source),
  ...(label === undefined ? {} : { label: parseText(label) }),
});

const buildTarget = (raw: RawTarget, measure: RawMeasure): Target => ({
  id: raw.id ?? measure.id,
  kind: raw.kind,
  label: parseText(raw.label ?? measure.title),
  value: raw.value ?? null,
  unit: raw.unit ?? null,
  baseline: raw.baseline ? { ...raw.baseline, source: parseLocator(raw.baseline.source) } : null,
  atLeast: raw.atLeast ?? false,
  ...(raw.stretch && { stretch: true as const }),
  sources: parseLocators(raw.sources ?? measure.sources),
  ...(raw.lastYear === undefined ? {} : { lastYear: buildLastYear(raw.lastYear) }),
  ...(raw.note === undefined ? {} : { note: parseText(raw.note) }),
});

export const buildMeasure = (
  raw: RawMeasure,
  section: string,
  around: Surroundings,
  complain: Complain,
): MeasureDefinition => {
  const proposedBy = (path: Path, rule: string): Origin => {
    if (!around.rules.has(rule))
      complain(path, because(`规则文件中没有规则“${rule}”`, `no rule "${rule}" in rules.yaml`));
    return { kind: 'proposed', rule };
  };
  const resolve = <T>(path: Path, value: Attributed<T>, ruleByDefault: () => string | null): [T, Origin] => {
    if (!isWrapped(value)) {
      const rule = ruleByDefault();
      return [value, rule === null ? { kind: 'proposed', rule: '' } : proposedBy(path, rule)];
    }
    if ('at' in value) return [value.is, { kind: 'reported', at: parseLocators(value.at) }];
    return [value.is, proposedBy([...path, 'rule'], value.rule)];
  };
  const mustExist = (
    path: Path,
    known: ReadonlyMap<string, unknown>,
    id: string,
    what: keyof typeof KINDS_ZH,
  ): void => {
    if (!known.has(id)) complain(path, because(`没有${KINDS_ZH[what]}“${id}”`, `no ${what} "${id}"`));
  };

  const [leadUnit, leadOrigin] = resolve(['lead'], raw.lead, () => {
    const leading = isWrapped(raw.lead) ? [] : (around.leadRules.get(raw.lead) ?? []);
    if (leading.length === 1) return leading[0] ?? null;
    complain(
      ['lead'],
      leading.length === 0
        ? because(
            '规则文件中没有规则说明为何由该单位牵头：请补写规则，或写明所依据的规则或出处',
            `no rule in rules.yaml leads to this unit: write one with "leads", or {is, rule}, or {is, at}`,
          )
        : because(
            `有${leading.length}条规则均指向该单位，请写明依据哪一条`,
            `several rules lead to this unit (${leading.join(', ')}): write {is, rule}`,
          ),
    );
    return null;
  });
  mustExist(['lead'], around.units, leadUnit, 'unit');

  const [support, supportOrigin] = resolve(['support'], raw.support ?? [], () => around.defaults.support);
  const supportGroups = support.filter((name) => around.groups.some(({ id }) => id === name));
  const supportUnits: string[] = [];
  support.forEach((name, index) => {
    const path = isWrapped(raw.support ?? []) ? ['support', 'is', index] : ['support', index];
    const isGroup = supportGroups.includes(name);
    if (!isGroup) mustExist(path, around.units, name, 'unit');
    for (const unit of membersOf(name, around)) {
      if (unit === leadUnit && !isGroup)
        complain(path, because(`“${unit}”已是该举措的牵头单位`, `"${unit}" already leads this measure`));
      else if (supportUnits.includes(unit)) complain(path, because(`“${unit}”重复列出`, `"${unit}" is listed twice`));
      // The lead unit is not also a supporting unit.
      else if (unit !== leadUnit) supportUnits.push(unit);
    }
  });

  const head = [...around.posts.values()].find((post) => post.unit === leadUnit)?.id ?? '';
  const [responsible, responsibleOrigin] = resolve(
    ['responsible'],
    raw.responsible ?? head,
    () => around.defaults.responsible,
  );
  if (raw.responsible !== undefined) mustExist(['responsible'], around.posts, responsible, 'post');

  const inCharge = [...around.leaders.values()].find((leader) => leader.portfolio.includes(leadUnit))?.id ?? '';
  if (raw.supervisingLeader === undefined && inCharge === '')
    complain(
      ['lead'],
      because(
        `“${leadUnit}”不在任何领导的分管范围内：请补列，或写明分管领导`,
        `"${leadUnit}" stands in no leader's portfolio: add it there, or write supervisingLeader`,
      ),
    );
  const [supervisingLeader, leaderOrigin] = resolve(
    ['supervisingLeader'],
    raw.supervisingLeader ?? inCharge,
    () => around.defaults.supervisingLeader,
  );
  if (raw.supervisingLeader !== undefined)
    mustExist(['supervisingLeader'], around.leaders, supervisingLeader, 'leader');

  const targets = raw.targets.map((target) => buildTarget(target, raw));
  const decimals = new Map(
    raw.targets.flatMap((target) =>
      target.decimals === undefined ? [] : [[target.id ?? raw.id, target.decimals] as const],
    ),
  );

  const named = typeof raw.roadmap === 'string' ? raw.roadmap : 'use' in raw.roadmap ? raw.roadmap.use : null;
  const template = named === null ? null : around.roadmaps.get(named);
  if (named !== null && !template)
    complain(['roadmap'], because(`路线图文件中没有路线图“${named}”`, `no roadmap "${named}" in roadmaps.yaml`));
  const own = typeof raw.roadmap === 'object' && 'rule' in raw.roadmap ? raw.roadmap : null;
  if (own && !around.rules.has(own.rule))
    complain(['roadmap', 'rule'], because(`规则文件中没有规则“${own.rule}”`, `no rule "${own.rule}" in rules.yaml`));
  const steps = own?.steps ?? template?.steps ?? [];
  const expect = typeof raw.roadmap === 'object' ? (raw.roadmap.expect ?? {}) : {};
  for (const [target, values] of Object.entries(expect)) {
    const path = ['roadmap', 'expect', target];
    if (!targets.some((one) => one.id === target))
      complain(path, because(`该举措没有目标“${target}”`, `this measure has no target "${target}"`));
    if (values.length !== steps.length)
      complain(
        path,
        because(
          `有${values.length}个数值，而路线图有${steps.length}步`,
          `has ${values.length} values, but the roadmap has ${steps.length} steps`,
        ),
      );
  }

  const written = raw.evidence ?? template?.evidence ?? [];
  if (raw.evidence === undefined && template && !template.evidence)
    complain(
      ['evidence'],
      because(
        `未填写，路线图“${template.id}”也未拟定佐证材料`,
        `is missing, and the roadmap "${template.id}" proposes none`,
      ),
    );
  if (raw.evidence === undefined && own)
    complain(
      ['evidence'],
      because('未填写，自拟的路线图也未拟定佐证材料', 'is missing, and a roadmap of its own proposes none'),
    );
  const [evidence, evidenceOrigin] = resolve(['evidence'], written, () => around.defaults.evidence);

  const sources = parseLocators(raw.sources);
  return {
    id: raw.id,
    code: raw.code,
    title: parseText(raw.title),
    section,
    sources,
    targets,
    descriptors: (raw.descriptors ?? []).map((one) => ({
      label: parseText(one.label),
      value: one.value,
      unit: one.unit,
      source: one.source === undefined ? (sources[0] as (typeof sources)[number]) : parseLocator(one.source),
    })),
    milestones: expandRoadmap(steps, named ?? own?.rule ?? '', targets, decimals, expect, around),
    leadUnit,
    supportUnits,
    ...(supportGroups.length > 0 && { supportGroups }),
    responsible,
    supervisingLeader,
    evidence: evidence.map(parseText),
    origins: {
      leadUnit: leadOrigin,
      supportUnits: supportOrigin,
      responsible: responsibleOrigin,
      supervisingLeader: leaderOrigin,
      evidence: evidenceOrigin,
    },
  };
};
