import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

test('an excerpt shows the place as it is written, whatever the case and width of what was sought', () => {
  expect(excerptOf(['4.4-02', '新增高新技术企业200家'], '高新')).toEqual({
    before: '新增',
    match: '高新',
    after: '技术企业200家',
  });
  expect(excerptOf(['完成５Ｇ基站'], '5g')).toEqual({ before: '完成', match: '５Ｇ', after: '基站' });
});

test('an excerpt of a long text is cut on both sides and says so', () => {
  const text = `${'前'.repeat(100)}进度${'后'.repeat(100)}`;
  expect(excerptOf([text], '进度')).toEqual({
    before: `…${'前'.repeat(18)}`,
    match: '进度',
    after: `${'后'.repeat(42)}…`,
  });
});

test('an excerpt of a text whose length changes by folding still shows the place', () => {
  expect(excerptOf(['㎞里程'], '里程')).toEqual({ before: 'km', match: '里程', after: '' });
  expect(excerptOf(['没有'], '里程')).toBeNull();
});
