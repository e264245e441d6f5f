/** The address of the list: which filter, order and columns its parameters mean. */

import { MEASURE_PARAMETERS } from '../kit/place/addresses.ts';
import type {
  MatterKind,
  MeasureFilter,
  MeasureOrder,
  MeasureOrderField,
  Stage,
  TargetKind,
} from './measures.generated.ts';

export const STAGES = [
  'DRAFTED',
  'APPROVED',
  'ISSUED',
  'ACKNOWLEDGED',
  'SUSPENDED',
  'CLOSED',
  'CLOSED_BY_EXCEPTION',
  'CANCELLED',
] as const satisfies readonly Stage[];

export const MATTERS = [
  'ANNUAL_PLAN',
  'MEETING',
  'INSTRUCTION',
  'HIGHER_AUTHORITY',
  'PROPOSAL',
] as const satisfies readonly MatterKind[];

export const TARGET_KINDS = [
  'COUNT',
  'LEVEL',
  'GROWTH',
  'CEILING',
  'DELIVERABLE',
] as const satisfies readonly TargetKind[];

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const P = MEASURE_PARAMETERS;

/** Of what stands in a pasted address only what the graph knows. */
const known = <Value extends string>(given: readonly string[], all: readonly Value[]): readonly Value[] =>
  all.filter((one) => given.includes(one));

const dateIn = (search: URLSearchParams, name: string): string | null => {
  const given = search.get(name) ?? '';
  return DATE.test(given) && !Number.isNaN(Date.parse(given)) ? given : null;
};

export const filterIn = (search: URLSearchParams): MeasureFilter => {
  const keys = (name: string) => {
    const given = search.getAll(name);
    return given.length > 0 ? given : undefined;
  };
  const [from, to] = [dateIn(search, P.dueFrom), dateIn(search, P.dueTo)];
  const turned = dateIn(search, P.turnedSince);
  const text = search.get(P.search)?.trim() ?? '';
  const stages = known(search.getAll(P.stages), STAGES);
  const matters = known(search.getAll(P.matters), MATTERS);
  const kinds = known(search.getAll(P.targetKinds), TARGET_KINDS);
  const filter: MeasureFilter = {
    lamps: keys(P.lamps),
    sections: keys(P.sections),
    leadUnits: keys(P.leadUnits),
    leaders: keys(P.leaders),
    stages: stages.length > 0 ? stages : undefined,
    matters: matters.length > 0 ? matters : undefined,
    targetKinds: kinds.length > 0 ? kinds : undefined,
    due: from !== null || to !== null ? { from, to } : undefined,
    search: text === '' ? undefined : text,
    searchIn: text !== '' && search.get('in') === 'reports' ? ['TITLES', 'REPORTS'] : undefined,
    lampChange: turned === null ? undefined : { since: turned, from: keys(P.turnedFrom) },
    hasMissed: search.get(P.missed) === '1' ? true : undefined,
    hasOpenInstruction: search.get(P.instructed) === '1' ? true : undefined,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
};

/** What `order` means in the address; a leading minus turns the order around. */
export const ORDERS = {
  code: 'CODE',
  lamp: 'LAMP',
  since: 'LAMP_SINCE',
  unit: 'LEAD_UNIT',
  due: 'NEXT_DUE',
  activity: 'LAST_ACTIVITY',
} as const satisfies Readonly<Record<string, MeasureOrderField>>;
export type OrderName = keyof typeof ORDERS;

const isOrder = (name: string): name is OrderName => name in ORDERS;

export type Order = { readonly name: OrderName; readonly isDescending: boolean };
const USUAL_ORDER: Order = { name: 'code', isDescending: false };

export const orderIn = (search: URLSearchParams): Order => {
  const given = search.get('order') ?? '';
  const name = given.replace(/^-/, '');
  return isOrder(name) ? { name, isDescending: given.startsWith('-') } : USUAL_ORDER;
};

export const orderBy = ({ name, isDescending }: Order): MeasureOrder => ({
  field: ORDERS[name],
  direction: isDescending ? 'DESC' : 'ASC',
});

/** How the order stands in the address; the usual one does not. */
export const orderText = ({ name, isDescending }: Order): string | null =>
  name === USUAL_ORDER.name && !isDescending ? null : `${isDescending ? '-' : ''}${name}`;

/** The gravest lamp, the newest turn and the newest change are wanted first; everything else begins at its beginning. */
const DESCENDING_FIRST: readonly OrderName[] = ['lamp', 'since', 'activity'];

/** The order after its name was pressed: it begins, or turns around. */
export const nextOrder = (present: Order, name: OrderName): Order => ({
  name,
  isDescending: present.name === name ? !present.isDescending : DESCENDING_FIRST.includes(name),
});

/** The chosen columns among all that there are; without a choice, those that are usual. */
export const columnsIn = <Key extends string>(
  search: URLSearchParams,
  all: readonly Key[],
  usual: readonly Key[],
): readonly Key[] => {
  const given = search.get('columns')?.split(',') ?? [];
  const chosen = known(given, all);
  return chosen.length > 0 ? chosen : usual;
};

/** Parameters that make the list what it is: what a saved view keeps. */
const OF_THE_LIST = [...Object.values(P), 'in', 'order', 'columns'];

/** The list's own part of the address, without plan and day. */
export const listPart = (search: URLSearchParams): string => {
  const own = new URLSearchParams();
  for (const name of OF_THE_LIST) for (const value of search.getAll(name)) own.append(name, value);
  return own.toString();
};

/** Whether anything is filtered. */
export const isFiltered = (search: URLSearchParams): boolean => Object.keys(filterIn(search)).length > 0;
