/** The units, posts and leaders of a task table: those that its sheets list, and those that its tasks name besides. */

import type { Task, TaskTable } from './task-table.ts';

type BuiltUnit = {
  readonly id: string;
  readonly shortName: string;
  readonly name: string;
  readonly posts: { readonly id: string; readonly title: string }[];
  readonly cell: string;
};
type BuiltLeader = {
  readonly id: string;
  readonly title: string;
  readonly main: boolean;
  readonly portfolio: string[];
};

export type People = {
  readonly units: readonly BuiltUnit[];
  readonly leaders: readonly BuiltLeader[];
  readonly unitId: (name: string) => string;
  readonly leaderId: (title: string) => string | null;
  readonly postId: (title: string) => string | null;
};

/** Of a text in both languages the Chinese one: "区长 | Mayor" is 区长. */
export const zhOf = (text: string): string => text.split(' | ')[0]?.trim() ?? text;

export const peopleOf = ({ tasks, units: listed, leaders: titled }: TaskTable): People => {
  const units: BuiltUnit[] = listed.map(({ id, shortName, name, posts, cell }, index) => {
    const unit = id ?? `unit-${index + 1}`;
    return {
      id: unit,
      shortName,
      name: name ?? shortName,
      posts: posts.map((post, place) => ({ id: post.id ?? postName(unit, place), title: post.title })),
      cell,
    };
  });
  const byName = new Map(
    units.flatMap((unit) => [unit.shortName, zhOf(unit.name), unit.id].map((name) => [name, unit] as const)),
  );
  const unitNamed = (name: string, cell: string): BuiltUnit => {
    const known = byName.get(name);
    if (known) return known;
    const unit = { id: `unit-${units.length + 1}`, shortName: name, name, posts: [], cell };
    units.push(unit);
    byName.set(name, unit);
    return unit;
  };
  for (const { lead, support } of tasks) {
    unitNamed(lead.value, lead.cell);
    for (const name of support?.value ?? []) unitNamed(name, support?.cell ?? lead.cell);
  }
  for (const task of tasks) addPost(task, unitNamed(task.lead.value, task.lead.cell));
  for (const unit of units) {
    if (unit.posts.length === 0) unit.posts.push({ id: `${unit.id}-head`, title: `${unit.shortName}主要负责人` });
    if (unit.posts.length === 1) unit.posts.push({ id: `${unit.id}-reporter`, title: `${unit.shortName}督查联络员` });
  }
  const leaders = leadersOf(tasks, titled, listed);
  for (const { shortName, leader } of listed) if (leader !== null) charge(leaders, leader, unitNamed(shortName, '').id);
  for (const { lead, leader } of tasks) if (leader) charge(leaders, leader.value, unitNamed(lead.value, lead.cell).id);
  // Whoever is in nobody's charge is in that of the head of government.
  const [main] = leaders.filter((one) => one.main);
  for (const { id } of units)
    if (main && !leaders.some(({ portfolio }) => portfolio.includes(id))) main.portfolio.push(id);
  const posts = units.flatMap((unit) => unit.posts);
  return {
    units,
    leaders,
    unitId: (name) => byName.get(name)?.id ?? name,
    leaderId: (title) => leaders.find((one) => isCalled(one, title))?.id ?? null,
    postId: (title) => posts.find((one) => isCalled(one, title))?.id ?? null,
  };
};

const postName = (unit: string, place: number): string =>
  place === 0 ? `${unit}-head` : place === 1 ? `${unit}-reporter` : `${unit}-post-${place + 1}`;

const isCalled = ({ id, title }: { readonly id: string; readonly title: string }, name: string): boolean =>
  title === name || zhOf(title) === name || id === name;

/** The first post that a task names for a unit is its head's. */
const addPost = ({ responsible }: Task, unit: BuiltUnit): void => {
  if (!responsible || unit.posts.some((one) => isCalled(one, responsible.value))) return;
  const used = unit.posts.length;
  unit.posts.push({ id: postName(unit.id, used), title: responsible.value });
};

/** 区长, 县长: heads of government by their title. */
const MAIN_POST = /^[省市州区县旗镇乡]长$/;

const leadersOf = (tasks: readonly Task[], titled: TaskTable['leaders'], units: TaskTable['units']): BuiltLeader[] => {
  const leaders: BuiltLeader[] = titled.map(({ id, title, main }, index) => ({
    id: id ?? `leader-${index + 1}`,
    title,
    main,
    portfolio: [],
  }));
  const named = [...units.flatMap(({ leader }) => leader ?? []), ...tasks.flatMap(({ leader }) => leader?.value ?? [])];
  for (const title of named)
    if (!leaders.some((one) => isCalled(one, title)))
      leaders.push({ id: `leader-${leaders.length + 1}`, title, main: MAIN_POST.test(title), portfolio: [] });
  if (leaders.some(({ main }) => main)) return leaders;
  return [{ id: 'leader-main', title: '政府主要负责人', main: true, portfolio: [] }, ...leaders];
};

/** A unit is in the charge of one leader: of the first that is named for it. */
const charge = (leaders: readonly BuiltLeader[], title: string, unit: string): void => {
  if (leaders.some(({ portfolio }) => portfolio.includes(unit))) return;
  leaders.find((one) => isCalled(one, title))?.portfolio.push(unit);
};
