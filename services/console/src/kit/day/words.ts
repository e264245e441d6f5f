/** The words of choosing a day. */

import { words } from '../words/phrase.ts';

export const dayWords = words({
  weekAgo: { zh: '一周前', en: 'A week ago' },
  monthAgo: { zh: '一个月前', en: 'A month ago' },
  monthEnd: { zh: '上月末', en: 'End of last month' },
  monthBefore: { zh: '上个月', en: 'Previous month' },
  monthAfter: { zh: '下个月', en: 'Next month' },
  monthOf: (year: number, month: number) => ({
    zh: `${year}年${month}月`,
    en: `${year}-${String(month).padStart(2, '0')}`,
  }),
});

/** From Monday. */
export const WEEKDAYS = [
  { zh: '一', en: 'Mo' },
  { zh: '二', en: 'Tu' },
  { zh: '三', en: 'We' },
  { zh: '四', en: 'Th' },
  { zh: '五', en: 'Fr' },
  { zh: '六', en: 'Sa' },
  { zh: '日', en: 'Su' },
];
