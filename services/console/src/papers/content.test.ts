import { expect, it } from 'vitest';
import { changedIn, typedOf } from './content.ts';

const paragraph = (at: number, drawn: string, text = drawn) => ({ at, lead: '', drawn, text, figures: [] });
const paragraphs = [paragraph(0, '甲'), paragraph(1, '乙', '乙二'), paragraph(2, '丙')];

it('the paragraphs that differ from what was drawn up are sent, those changed before among them', () => {
  const typed = typedOf(paragraphs);
  expect(typed).toEqual({ '0': '甲', '1': '乙二', '2': '丙' });
  expect(changedIn(paragraphs, typed)).toEqual([{ at: 1, text: '乙二' }]);
  expect(changedIn(paragraphs, { ...typed, '1': '乙', '2': '丙\n丁' })).toEqual([{ at: 2, text: '丙\n丁' }]);
});
