/** What changed since the screen was asked, in words: 有3项更新：上报2、亮灯1. */

import type { Phrase } from '../kit/words/phrase.ts';
import { words } from '../kit/words/phrase.ts';
import type { FramePlanChangedSubscription } from './frame.generated.ts';

type EventType = FramePlanChangedSubscription['planChanged']['type'];

const newsWords = words({
  report: { zh: '上报', en: 'reports' },
  milestone: { zh: '节点', en: 'milestones' },
  instruction: { zh: '批示', en: 'instructions' },
  decision: { zh: '会议决定', en: 'decisions of meetings' },
  lamp: { zh: '亮灯', en: 'lamps' },
  missed: { zh: '逾期', en: 'missed dates' },
  ladder: { zh: '督办', en: 'the ladder' },
  measure: { zh: '举措', en: 'measures' },
  other: { zh: '其他', en: 'others' },
});
type NewsKind = keyof typeof newsWords;

/** How many changes of each kind. */
export type News = Readonly<Partial<Record<NewsKind, number>>>;
export const NO_NEWS: News = {};

/** By the beginning or end of the type's name, the first that fits. */
const KINDS: readonly (readonly [pattern: RegExp, kind: NewsKind])[] = [
  [/_MISSED$|^OFFICE_LIMIT_PASSED$/, 'missed'],
  [/^MEETING_DECISION_/, 'decision'],
  [/^INSTRUCTION_/, 'instruction'],
  [/^(REPORT_DRAFTED|PROGRESS_|DRAFT_REJECTED|CONTRIBUTION_)/, 'report'],
  [/^(MILESTONE_|EXTENSION_)/, 'milestone'],
  [/^LAMP_TURNED$/, 'lamp'],
  [/^(RUNG_|LADDER_(HELD|RELEASED)|INTERVIEW_)/, 'ladder'],
  [/^(MEASURE_|CLOSING_|AMENDMENT_)/, 'measure'],
];

const kindOf = (type: EventType): NewsKind => KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'other';

export const withChange = (news: News, type: EventType): News => {
  const kind = kindOf(type);
  return { ...news, [kind]: (news[kind] ?? 0) + 1 };
};

export const countNews = (news: News): number => Object.values(news).reduce((sum, count) => sum + count, 0);

/** The most that the line names; the number counts all. */
const MOST_NAMED = 3;

/** The most frequent first. */
export const newsOf = (news: News): Phrase => {
  const count = countNews(news);
  const found = (Object.entries(news) as [NewsKind, number][]).sort(([, a], [, b]) => b - a);
  const named = found.slice(0, MOST_NAMED);
  const more = found.length > named.length;
  const zh = named.map(([kind, of]) => `${newsWords[kind].zh}${of}`).join('、');
  const en = named.map(([kind, of]) => `${of} ${newsWords[kind].en}`).join(', ');
  return {
    zh: `有${count}项更新：${zh}${more ? '等' : ''}`,
    en: `${count} ${count === 1 ? 'update' : 'updates'}: ${en}${more ? ', …' : ''}`,
  };
};
