import { describe, expect, it } from 'vitest';
import { dateIn, linesIn, sentIndex, valuesIn } from './act.ts';

const targets = [{ key: 'length' }, { key: 'roads' }, { key: 'cost' }];

describe('the input of a command', () => {
  it('holds the figures that were typed, in the order of the targets', () => {
    expect(valuesIn({ cost: '1,200', length: '４', roads: '' }, targets)).toEqual([
      { target: 'length', value: 4 },
      { target: 'cost', value: 1200 },
    ]);
  });

  it('knows at which figure a refusal stands, though empty ones are not sent', () => {
    const typed = { length: '', roads: '3', cost: '5' };
    expect(targets.map(({ key }) => sentIndex(typed, targets, key))).toEqual([-1, 0, 1]);
  });

  it('leaves out an empty date and empty lines', () => {
    expect([dateIn(''), dateIn('2023-06-30')]).toEqual([null, '2023-06-30']);
    expect(linesIn('验收单\n\n 照片 \n')).toEqual(['验收单', '照片']);
  });
});
