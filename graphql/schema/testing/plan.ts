/** A small plan of three units, and the identities of its callers. */

import type { Instant, MeasureDefinition, PlanFrame } from '@duban/domain';
import { definition, TERMS } from '@duban/domain/testing';
import type { Identity } from '../kernel/ports.ts';

export const PLAN = 'qingshan-2024';
export const START: Instant = '2023-03-01T01:00:00.000Z';

export const identityOf = (
  role: Identity['role'],
  unit: string | null = null,
  plan: string | null = null,
): Identity => ({
  subject: `a-${role}`,
  role,
  unit,
  leader: null,
  plan,
  expiresAt: '2030-01-01T00:00:00.000Z',
});
/** A leader whose token names the post. */
export const leader: Identity = { ...identityOf('leader'), leader: 'vice-mayor' };
export const auditor = identityOf('auditor');
export const admin = identityOf('admin');
export const security = identityOf('security');
export const reporter = identityOf('unit-reporter', 'science');
export const head = identityOf('unit-head', 'science');
export const supervisor = identityOf('supervisor');

export const frame: PlanFrame = {
  id: PLAN,
  title: { zh: '青山区2023年计划', en: 'Qingshan 2023' },
  year: 2023,
  place: { zh: '青山区' },
  adopted: '2023-03-01',
  report: { title: { zh: '政府工作报告' }, date: '2023-03-01' },
  sections: [
    { id: '4-4', code: '四(四)', title: { zh: '科技创新' }, ordinal: 1 },
    { id: '4-5', code: '四(五)', title: { zh: '城市更新' }, ordinal: 2 },
  ],
  units: [
    { id: 'science', name: { zh: '科技局' }, shortName: '科技局' },
    { id: 'education', name: { zh: '教育局' }, shortName: '教育局' },
    { id: 'housing', name: { zh: '住建局' }, shortName: '住建局' },
  ],
  groups: [
    { id: 'bureaus', name: { zh: '各有关局' }, shortName: '各局', members: ['science', 'education', 'housing'] },
  ],
  posts: [{ id: 'science-head', title: { zh: '科技局局长' }, unit: 'science' }],
  leaders: [{ id: 'vice-mayor', title: { zh: '副区长' }, main: false, portfolio: ['science', 'education'] }],
  calendar: { from: '2023-01-01', to: '2023-12-31', holidays: [], makeUpDays: [] },
  rules: [{ id: 'test', text: { zh: '按季度推进' } }],
  relations: [],
  policies: { settings: TERMS.settings, lamps: TERMS.lamps[0].value, ladder: TERMS.ladders[0].value },
  measureIds: [],
};

/** Numbers each measure's ids, so that targets stay unique within the plan. */
export const numbered = (number: number, change: Partial<MeasureDefinition> = {}): MeasureDefinition => {
  const base = definition(change);
  const targets = base.targets.map((target) => ({ ...target, id: `${target.id}-${number}` }));
  const milestones = base.milestones.map((milestone) => ({
    ...milestone,
    expected: milestone.expected.map(({ target, value }) => ({ target: `${target}-${number}`, value })),
  }));
  return {
    ...base,
    id: `measure-${number}`,
    code: `4.4-${String(number).padStart(2, '0')}`,
    targets,
    milestones,
    ...change,
  };
};
