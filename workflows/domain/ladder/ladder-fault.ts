/** Checks a ladder: known names, valid numbers, and every rung later than the one below it. */

import { quoteZh } from '../kernel/quote.ts';
import type { InputFault } from '../limits/fault.ts';
import { isQuietTime, isWallTime } from '../time/hours.ts';
import { type Limit, limitFault } from '../time/limit.ts';
import { DOCUMENT_KINDS, isRungOf, LADDER_CHANNELS, LADDER_ROLES, type Ladder, type Rung } from './ladder.ts';
import { ladderLimitFault } from './ladder-limits.ts';
import { CHANNEL_WORDS, DOCUMENT_WORDS, LADDER_ROLE_WORDS, OBLIGATION_WORDS } from './ladder-words.ts';
import { OBLIGATION_KINDS } from './obligation.ts';

/** `field`: path of what has to change, "rungs.2.trigger.limit.days". */
export type LadderFault = InputFault;

/** A reason in both languages. */
type Reason = readonly [en: string, zh: string];

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const NOT_AN_ID: Reason = ['must be kebab-case ASCII: "supervision-letter"', '须为小写字母、数字和连字符'];
const EMPTY: Reason = ['must not be empty', '不能为空'];

/** The first fault of a ladder, or null. */
export const ladderFault = (ladder: Ladder): LadderFault | null => ladderFaults(ladder)[0] ?? null;

/** All faults of a ladder. */
export const ladderFaults = (ladder: Ladder): readonly LadderFault[] => {
  const faults: LadderFault[] = [];
  const check = (fine: boolean, field: string, [reason, reasonZh]: Reason): boolean => {
    if (!fine) faults.push({ field, reason, reasonZh });
    return fine;
  };
  check(ID.test(ladder.id), 'id', NOT_AN_ID);
  check(Number.isInteger(ladder.version) && ladder.version > 0, 'version', [
    'must be a whole number from 1',
    '须为1或以上的整数',
  ]);
  check(ladder.title.zh.trim() !== '', 'title', EMPTY);
  const { quietHours } = ladder;
  const times = [
    ...Object.entries(quietHours).map(([end, time]) =>
      check(isWallTime(time), `quietHours.${end}`, ['must be a time such as 18:00', '须为时间，如18:00']),
    ),
    check(quietHours.from !== quietHours.to, 'quietHours.to', [
      'must differ from their start, or the hours would be none or all',
      '须与起始时间不同',
    ]),
    check(isWallTime(ladder.digest.at), 'digest.at', ['must be a time such as 09:30', '须为时间，如09:30']),
  ];
  if (times.every((fine) => fine))
    check(!isQuietTime(ladder.quietHours, ladder.digest.at), 'digest.at', [
      'must lie outside the quiet hours',
      '须在免打扰时段之外',
    ]);
  for (const reason of listFaults(ladder.digest.alone, DOCUMENT_KINDS, DOCUMENT_WORDS))
    check(false, 'digest.alone', reason);
  check(ladder.rungs.length > 0, 'rungs', ['must hold at least one rung', '至少须有一级']);
  ladder.rungs.forEach((rung, index) => {
    const first = ladder.rungs.findIndex(({ id }) => id === rung.id);
    check(first === index, `rungs.${index}.id`, [`"${rung.id}" occurs twice`, '重复']);
    for (const { field, reason, reasonZh } of rungFaults(rung))
      check(false, `rungs.${index}.${field}`, [reason, reasonZh]);
  });
  if (faults.length === 0) faults.push(...orderFaults(ladder));
  const beyond = faults.length === 0 ? ladderLimitFault(ladder) : null;
  return beyond ? [beyond] : faults;
};

const listFaults = (
  values: readonly string[],
  known: readonly string[],
  words: Readonly<Record<string, string>>,
): readonly Reason[] => [
  ...values
    .filter((value) => !known.includes(value))
    .map((value): Reason => [`"${value}" must be one of ${known.join(', ')}`, oneOf(known, words)]),
  ...values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value): Reason => [`"${value}" occurs twice`, words[value] ? `重复列出${quoteZh(words[value])}` : '重复']),
];

const oneOf = (known: readonly string[], words: Readonly<Record<string, string>>): string =>
  `只能为${known.map((one) => words[one] ?? '').join('、')}`;

const rungFaults = (rung: Rung): readonly LadderFault[] => {
  const { trigger, recipients, channels } = rung;
  const faults: LadderFault[] = [];
  const check = (fine: boolean, field: string, [reason, reasonZh]: Reason): void => {
    if (!fine) faults.push({ field, reason, reasonZh });
  };
  const checkLimit = (field: string, limit: Limit): void => {
    const fault = limitFault(limit);
    if (fault) check(false, `${field}.${fault.field}`, [fault.reason, fault.reasonZh]);
  };
  check(ID.test(rung.id), 'id', NOT_AN_ID);
  check(rung.title.zh.trim() !== '', 'title', EMPTY);
  check(DOCUMENT_KINDS.includes(rung.document), 'document', [
    `must be one of ${DOCUMENT_KINDS.join(', ')}`,
    oneOf(DOCUMENT_KINDS, DOCUMENT_WORDS),
  ]);
  if ('of' in trigger) {
    check(trigger.of.length > 0, 'trigger.of', ['must name at least one kind of obligation', '至少须有一类']);
    for (const reason of listFaults(trigger.of, OBLIGATION_KINDS, OBLIGATION_WORDS)) check(false, 'trigger.of', reason);
    checkLimit('trigger.limit', trigger.limit);
  }
  if (trigger.kind === 'after-due')
    check(trigger.limit.days !== 0, 'trigger.limit.days', [
      'must be at least 1: on its own date nothing is overdue',
      '至少为1：到期当日尚未逾期',
    ]);
  if (trigger.kind === 'lamp-turned') {
    check(trigger.to.length > 0, 'trigger.to', ['must name at least one lamp', '至少须有一个']);
    check(new Set(trigger.to).size === trigger.to.length, 'trigger.to', ['names a lamp twice', '重复']);
  }
  checkLimit('grace', rung.grace);
  if (trigger.kind === 'before-due')
    check(rung.grace.days === 0, 'grace', ['makes no sense before the date', '不适用于到期前的一级']);
  check(
    recipients.some(({ copy }) => !copy),
    'recipients',
    ['must name at least one who does not merely get a copy', '至少须有一个主送对象'],
  );
  const roles = recipients.map(({ role }) => role);
  for (const reason of listFaults(roles, LADDER_ROLES, LADDER_ROLE_WORDS)) check(false, 'recipients', reason);
  check(channels.includes('inbox'), 'channels', [
    'must include inbox: it is the channel that never fails',
    '须包括收件箱',
  ]);
  for (const reason of listFaults(channels, LADDER_CHANNELS, CHANNEL_WORDS)) check(false, 'channels', reason);
  return faults;
};

/** Of two rungs that count in the same way the higher one must come later; others cannot be compared without a calendar. */
const orderFaults = ({ rungs }: Ladder): readonly LadderFault[] => {
  const found = new Map<string, LadderFault>();
  for (const kind of OBLIGATION_KINDS) {
    const climbed = rungs.filter((rung) => isRungOf(rung, kind));
    climbed.forEach((rung, index) => {
      const before = climbed[index - 1];
      const reason = before ? faultAfter(before, rung) : faultOfLowest(rung);
      const field = `rungs.${rungs.indexOf(rung)}.trigger`;
      if (reason && !found.has(field))
        found.set(field, {
          field,
          reason: `for ${kind}: ${reason[0]}`,
          reasonZh: `对${OBLIGATION_WORDS[kind]}：${reason[1]}`,
        });
    });
  }
  return [...found.values()];
};

const faultOfLowest = ({ trigger }: Rung): Reason | null =>
  trigger.kind === 'after-last-rung' ? ['there is no rung before it', '之前没有其他级'] : null;

const faultAfter = (below: Rung, { trigger }: Rung): Reason | null => {
  const before = below.trigger;
  if (trigger.kind === 'before-due' && before.kind !== 'before-due')
    return [
      `comes before the date and must stand before "${below.id}"`,
      `在到期之前，须列在${quoteZh(below.title.zh)}之前`,
    ];
  if (!('of' in trigger) || !('of' in before) || trigger.kind !== before.kind || trigger.kind === 'after-last-rung')
    return null;
  if (trigger.limit.kind !== before.limit.kind) return null;
  const apart = trigger.limit.days - before.limit.days;
  if (trigger.kind === 'before-due')
    return apart < 0
      ? null
      : [`must be closer to the date than "${below.id}"`, `须比${quoteZh(below.title.zh)}更接近到期日`];
  return apart > 0 ? null : [`must be further from the date than "${below.id}"`, `须比${quoteZh(below.title.zh)}更晚`];
};
