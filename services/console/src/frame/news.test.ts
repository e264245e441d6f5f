import { describe, expect, it } from 'vitest';
import { countNews, type News, NO_NEWS, newsOf, withChange } from './news.ts';

type EventType = Parameters<typeof withChange>[1];
const after = (...types: readonly EventType[]): News => types.reduce(withChange, NO_NEWS);

describe('the line of news', () => {
  it('says what changed, the most frequent first', () => {
    const news = after('LAMP_TURNED', 'PROGRESS_REPORTED', 'PROGRESS_CORRECTED');
    expect(newsOf(news)).toEqual({ zh: '有3项更新：上报2、亮灯1', en: '3 updates: 2 reports, 1 lamps' });
  });

  it('names three kinds and counts all', () => {
    const news = after('LAMP_TURNED', 'RUNG_FIRED', 'MEASURE_ISSUED', 'MILESTONE_VERIFIED', 'MILESTONE_VERIFIED');
    expect(countNews(news)).toBe(5);
    expect(newsOf(news).zh).toBe('有5项更新：节点2、亮灯1、督办1等');
  });

  it('tells decisions of meetings from instructions, and a missed date from both', () => {
    expect(newsOf(after('MEETING_DECISION_RECORDED')).zh).toBe('有1项更新：会议决定1');
    expect(newsOf(after('INSTRUCTION_ANSWERED')).zh).toBe('有1项更新：批示1');
    expect(newsOf(after('MEETING_DECISION_MISSED', 'INSTRUCTION_MISSED')).zh).toBe('有2项更新：逾期2');
    expect(newsOf(after('PLAN_SETTINGS_CHANGED')).zh).toBe('有1项更新：其他1');
  });
});
