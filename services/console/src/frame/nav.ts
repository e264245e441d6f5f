/** Who sees which screens in the navigation, in which order, and which of them is the first after logging in. */

import type { NavScreen, Role } from '../kit/place/place.ts';
import { type Phrase, words } from '../kit/words/phrase.ts';

export const navWords = words({
  '/to-do': { zh: '待办', en: 'To do' },
  '/report': { zh: '月报', en: 'Report' },
  '/desk': { zh: '今日', en: 'Today' },
  '/': { zh: '总览', en: 'Overview' },
  '/chart': { zh: '作战图', en: 'Chart' },
  '/measures': { zh: '举措', en: 'Measures' },
  '/instructions': { zh: '批示', en: 'Instructions' },
  '/meetings': { zh: '会议', en: 'Meetings' },
  '/papers': { zh: '公文', en: 'Papers' },
  '/inbox': { zh: '信箱', en: 'Inbox' },
  '/audit': { zh: '审计', en: 'Audit' },
  '/settings': { zh: '设置', en: 'Settings' },
  '/settings/lamps': { zh: '亮灯规则', en: 'Lamp policy' },
});

export type NavPath = keyof typeof navWords;

/** Who has no inbox of their own reads the notices of everybody. */
const ALL_NOTICES = { zh: '全部通知', en: 'All notices' };

export const navName = (role: Role, path: NavPath): Phrase =>
  role === 'AUDITOR' && path === '/inbox' ? ALL_NOTICES : navWords[path];

const UNIT: readonly NavPath[] = [
  '/to-do',
  '/report',
  '/measures',
  '/',
  '/chart',
  '/instructions',
  '/papers',
  '/inbox',
];
const OFFICE: readonly NavPath[] = [
  '/desk',
  '/',
  '/chart',
  '/measures',
  '/instructions',
  '/meetings',
  '/papers',
  '/inbox',
  '/settings',
  '/settings/lamps',
];
const LEADER: readonly NavPath[] = [
  '/',
  '/chart',
  '/measures',
  '/instructions',
  '/meetings',
  '/papers',
  '/to-do',
  '/inbox',
];
const AUDITOR: readonly NavPath[] = ['/audit', '/', '/chart', '/measures', '/papers', '/inbox'];
// The duties are apart: an administrator sees neither measures nor notices, a security officer only how the plan is run.
const ADMIN: readonly NavPath[] = ['/settings', '/audit'];
const SECURITY: readonly NavPath[] = ['/settings'];

/** The first is where a login lands. */
export const NAV: Readonly<Record<Role, readonly NavPath[]>> = {
  UNIT_REPORTER: UNIT,
  UNIT_HEAD: UNIT,
  SUPERVISOR: OFFICE,
  LEADER,
  AUDITOR,
  ADMIN,
  SECURITY,
  SYSTEM: ['/'],
};

/** Changes are those of measures: who sees none of them is not told, and must not ask, for each refusal is on the record. */
export const followsChanges = (role: Role): boolean => NAV[role].includes('/measures');

/** The navigation of a role among the screens that are there. */
export const navFor = (role: Role, exists: (path: string) => boolean): readonly NavPath[] => NAV[role].filter(exists);

export const screensFor = (role: Role, exists: (path: string) => boolean): readonly NavScreen[] =>
  navFor(role, exists).map((path) => ({ path, name: navName(role, path) }));

export const landingFor = (role: Role, exists: (path: string) => boolean): NavPath => navFor(role, exists)[0] ?? '/';

/** Whether another screen of the navigation lies below the path: `/settings/lamps` below `/settings`. */
export const hasBelow = (path: NavPath, all: readonly NavPath[]): boolean =>
  path === '/' || all.some((one) => one.startsWith(`${path}/`));

/** The bar at the bottom of a phone: four, the role's own first. */
export const phoneBarFor = (role: Role, exists: (path: string) => boolean): readonly NavPath[] => {
  const all = navFor(role, exists);
  const wanted: readonly NavPath[] = [...new Set([all[0] ?? '/', '/to-do', '/measures', '/'] as const)];
  return wanted.filter((path) => all.includes(path)).slice(0, 3);
};
