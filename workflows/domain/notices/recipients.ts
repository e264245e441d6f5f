/** The recipients of notices: one id for each office, the same in the inbox, in mails and in the log. */

import { assertNever } from '../kernel/assert-never.ts';
import type { Text } from '../kernel/text.ts';
import type { LadderRole } from '../ladder/ladder.ts';
import type { Leader, MeasureDefinition, Unit, UnitGroup } from '../plan/plan.ts';

/** `unit-reporter@<unit>`, `unit-head@<unit>`, `leader@<leader>` or `supervision-office`. */
export type RecipientId = string;

export const SUPERVISION_OFFICE: RecipientId = 'supervision-office';
export const unitReporter = (unit: string): RecipientId => `unit-reporter@${unit}`;
export const unitHead = (unit: string): RecipientId => `unit-head@${unit}`;
export const leaderRecipient = (leader: string): RecipientId => `leader@${leader}`;

type Groups = { readonly groups?: readonly UnitGroup[] };

/** The units that an id stands for: the members of a group, or the unit itself. */
export const membersOf = (id: string, { groups = [] }: Groups): readonly string[] =>
  groups.find((group) => group.id === id)?.members ?? [id];

/** Support units as the report names them: groups first, then the units that belong to none of these groups. */
export const namedSupport = (
  { supportUnits, supportGroups = [] }: Pick<MeasureDefinition, 'supportUnits' | 'supportGroups'>,
  { groups = [] }: Groups,
): { readonly units: readonly string[]; readonly groups: readonly UnitGroup[] } => {
  const named = groups.filter(({ id }) => supportGroups.includes(id));
  const within = new Set(named.flatMap(({ members }) => members));
  return { units: supportUnits.filter((unit) => !within.has(unit)), groups: named };
};

type Led = Pick<MeasureDefinition, 'leadUnit' | 'supervisingLeader'>;
type Leaders = { readonly leaders: readonly Pick<Leader, 'id' | 'main'>[] };

/** Null where the plan has no main leader. */
export const recipientOf = (role: LadderRole, { leadUnit, supervisingLeader }: Led, { leaders }: Leaders) => {
  switch (role) {
    case 'unit-reporter':
      return unitReporter(leadUnit);
    case 'unit-head':
      return unitHead(leadUnit);
    case 'supervising-leader':
      return leaderRecipient(supervisingLeader);
    case 'supervision-office':
      return SUPERVISION_OFFICE;
    case 'main-leader': {
      const main = leaders.find((leader) => leader.main);
      return main ? leaderRecipient(main.id) : null;
    }
    default:
      return assertNever(role);
  }
};

type Names = {
  readonly units: readonly Pick<Unit, 'id' | 'name'>[];
  readonly leaders: readonly Pick<Leader, 'id' | 'title'>[];
};

/** The name used as a salutation: "区教育局负责人". An id that the plan does not know is returned as it is. */
export const recipientName = (recipient: RecipientId, { units, leaders }: Names): Text => {
  if (recipient === SUPERVISION_OFFICE) return { zh: '督查室', en: 'Supervision Office' };
  const at = recipient.indexOf('@');
  const role = recipient.slice(0, at);
  const id = recipient.slice(at + 1);
  if (role === 'leader') return leaders.find((leader) => leader.id === id)?.title ?? { zh: id };
  const unit = units.find((one) => one.id === id)?.name ?? { zh: id };
  const [zh, en] = role === 'unit-head' ? ['负责人', 'head'] : ['填报人', 'reporter'];
  return { zh: `${unit.zh}${zh}`, ...(unit.en && { en: `${unit.en}, ${en}` }) };
};
