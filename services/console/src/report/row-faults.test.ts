import { describe, expect, it } from 'vitest';
import { figureFaults, placeOfMessages } from './row-faults.ts';
import { reportWords } from './words.ts';

const roads = { key: 'roads', kind: 'COUNT', label: { zh: '新建续建道路', en: null } };
const handed = { key: 'handed', kind: 'DELIVERABLE', label: { zh: '形象进度', en: null } };

describe('the faults of a row', () => {
  it('name their target where the measure has several', () => {
    expect(figureFaults([roads, handed], ['handed', 'roads']).map(({ zh }) => zh)).toEqual([
      `新建续建道路：${reportWords.noNumber.zh}`,
      `形象进度：${reportWords.noPercent.zh}`,
    ]);
  });

  it('are the words alone where it has one, and none where every figure is one', () => {
    expect(figureFaults([roads], ['roads'])).toEqual([reportWords.noNumber]);
    expect(figureFaults([roads, handed], [])).toEqual([]);
  });
});

describe('the messages of a measure', () => {
  const measure = { targets: [roads, handed] };
  it('stand below the target that was refused, the faulty one, or the last', () => {
    expect(placeOfMessages(measure, { target: 'roads', isNote: false }, [])).toBe(0);
    expect(placeOfMessages(measure, null, ['handed'])).toBe(1);
    expect(placeOfMessages(measure, { target: null, isNote: false }, [])).toBe(1);
  });
  it('stand with the note, below the first, where the note was refused', () => {
    expect(placeOfMessages(measure, { target: null, isNote: true }, [])).toBe(0);
  });
});
