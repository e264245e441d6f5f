/** Dates, months, numbers and lists as an official paper writes them. */

import type { CivilDate } from '@duban/domain';

/** "2023年7月3日": Arabic digits without a leading zero. */
export const chineseDate = (date: CivilDate): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
};
