/** Says when a rung is reached, as a ladder's text would: 到期前3个工作日. */

import { assertNever } from '../kernel/assert-never.ts';
import { quoteZh } from '../kernel/quote.ts';
import type { Text } from '../kernel/text.ts';
import type { LampPolicy } from '../lamp/policy.ts';
import type { Limit } from '../time/limit.ts';
import type { Rung, RungTrigger } from './ladder.ts';
import { OBLIGATION_WORDS } from './ladder-words.ts';
import type { ObligationKind } from './obligation.ts';

const OBLIGATIONS_EN: Readonly<Record<ObligationKind, string>> = {
  milestone: 'milestones',
  acknowledgement: 'acknowledgements',
  report: 'reports',
  instruction: 'instructions and decisions',
};

type Lamps = Pick<LampPolicy, 'lamps'>;

/** One sentence without a full stop. `lamps` names the lamps to which a rung may refer. */
export const rungTiming = ({ trigger, grace }: Pick<Rung, 'trigger' | 'grace'>, lamps: Lamps): Required<Text> => {
  const { zh, en } = reached(trigger, lamps);
  if (grace.days === 0) return { zh, en };
  return { zh: `${zh}，宽限${daysZh(grace)}`, en: `${en}, after a grace of ${daysEn(grace)}` };
};

const daysZh = ({ days, kind }: Limit): string => `${days}${kind === 'working' ? '个工作日' : '天'}`;
const daysEn = ({ days, kind }: Limit): string =>
  `${days} ${kind === 'working' ? 'working ' : ''}${days === 1 ? 'day' : 'days'}`;

const ofZh = (kinds: readonly ObligationKind[]): string => kinds.map((kind) => OBLIGATION_WORDS[kind]).join('、');
const ofEn = (kinds: readonly ObligationKind[]): string => kinds.map((kind) => OBLIGATIONS_EN[kind]).join(', ');

const reached = (trigger: RungTrigger, { lamps }: Lamps): Required<Text> => {
  switch (trigger.kind) {
    case 'before-due':
      return {
        zh: `${ofZh(trigger.of)}到期前${daysZh(trigger.limit)}`,
        en: `${daysEn(trigger.limit)} before the date of ${ofEn(trigger.of)}`,
      };
    case 'after-due':
      return {
        zh: `${ofZh(trigger.of)}逾期后第${daysZh(trigger.limit)}`,
        en: `${daysEn(trigger.limit)} after the date of ${ofEn(trigger.of)}`,
      };
    case 'after-last-rung':
      return trigger.on === 'month-end'
        ? {
            zh: `${ofZh(trigger.of)}：上一级之后${daysZh(trigger.limit)}起，至当月最后一个工作日`,
            en: `the last working day of the month, from ${daysEn(trigger.limit)} after the rung before it, for ${ofEn(trigger.of)}`,
          }
        : {
            zh: `${ofZh(trigger.of)}：上一级之后${daysZh(trigger.limit)}`,
            en: `${daysEn(trigger.limit)} after the rung before it, for ${ofEn(trigger.of)}`,
          };
    case 'lamp-turned': {
      const named = trigger.to.map((id) => lamps.find((lamp) => lamp.id === id)?.name);
      return {
        zh: `转为${named.map((name) => (name ? quoteZh(name.zh) : '所定的灯')).join('、')}之日`,
        en: `the day on which the lamp turns to ${named.map((name) => name?.en ?? name?.zh ?? 'that lamp').join(', ')}`,
      };
    }
    case 'report-missing':
      return { zh: '进展未按期上报的次日', en: 'the day after a report was due' };
    case 'instruction-unanswered':
      return { zh: '批示、会议决定未按期回复的次日', en: 'the day after an answer was due' };
    default:
      return assertNever(trigger);
  }
};
