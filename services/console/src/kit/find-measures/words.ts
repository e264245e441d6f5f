/** The words of finding a measure. */

import { words } from '../words/phrase.ts';

export const findWords = words({
  find: { zh: '查找举措', en: 'Find measures' },
  findHint: { zh: '编号或标题', en: 'code or title' },
  found: { zh: '查找结果', en: 'Found' },
  notFound: { zh: '没有找到举措', en: 'No measure found' },
  moreFound: (count: number) => ({ zh: `共${count}项，请写得更具体。`, en: `${count} in all: write more.` }),
  add: { zh: '加入', en: 'Add' },
});
