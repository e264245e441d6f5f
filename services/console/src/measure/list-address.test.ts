import { describe, expect, it } from 'vitest';
import { measuresAt } from '../kit/place/addresses.ts';
import { columnsIn, filterIn, isFiltered, listPart, nextOrder, orderBy, orderIn, orderText } from './list-address.ts';

const at = (text: string) => new URLSearchParams(text);
const opened = (address: string) => filterIn(at(address.split('?')[1] ?? ''));

describe('the address of the list', () => {
  it('means the filter of the figure that led to it', () => {
    const filter = {
      lamps: ['red', 'orange'],
      stages: ['ISSUED'],
      sections: ['urban'],
      leadUnits: ['housing'],
      leaders: ['mayor'],
      matters: ['MEETING'],
      targetKinds: ['COUNT'],
      dueFrom: '2023-06-01',
      dueTo: '2023-06-30',
      search: '道路',
      missed: true,
      instructed: true,
      turnedSince: '2023-06-23',
      turnedFrom: ['green'],
    };
    expect(opened(measuresAt(filter))).toEqual({
      lamps: ['red', 'orange'],
      stages: ['ISSUED'],
      sections: ['urban'],
      leadUnits: ['housing'],
      leaders: ['mayor'],
      matters: ['MEETING'],
      targetKinds: ['COUNT'],
      due: { from: '2023-06-01', to: '2023-06-30' },
      search: '道路',
      hasMissed: true,
      hasOpenInstruction: true,
      lampChange: { since: '2023-06-23', from: ['green'] },
    });
    expect(opened(measuresAt({}))).toEqual({});
  });

  it('leaves out what the graph would not know', () => {
    expect(filterIn(at('stage=GONE&stage=CLOSED&kind=x&from=soon&q=+&missed=0'))).toEqual({ stages: ['CLOSED'] });
    expect(isFiltered(at('plan=a&asOf=2023-06-30&order=due&stage=GONE'))).toBe(false);
  });

  it('finds in reports too where that is asked', () => {
    expect(filterIn(at('q=桥&in=reports'))).toEqual({ search: '桥', searchIn: ['TITLES', 'REPORTS'] });
    expect(filterIn(at('in=reports'))).toEqual({});
  });

  it('holds the order, which turns around when its name is pressed again', () => {
    expect(orderBy(orderIn(at('order=-due')))).toEqual({ field: 'NEXT_DUE', direction: 'DESC' });
    expect(orderBy(orderIn(at('order=nonsense')))).toEqual({ field: 'CODE', direction: 'ASC' });
    const gravest = nextOrder(orderIn(at('')), 'lamp');
    expect(orderText(gravest)).toBe('-lamp');
    expect(orderText(nextOrder(gravest, 'lamp'))).toBe('lamp');
    expect(orderText(nextOrder(gravest, 'code'))).toBeNull();
  });

  it('holds the columns that were chosen, in the order of the table', () => {
    const all = ['code', 'lamp', 'unit'] as const;
    expect(columnsIn(at('columns=unit,code,old'), all, ['code', 'lamp'])).toEqual(['code', 'unit']);
    expect(columnsIn(at('columns=old'), all, ['code', 'lamp'])).toEqual(['code', 'lamp']);
  });

  it('is kept by a saved view without plan, day and page', () => {
    const part = listPart(at('plan=a&asOf=2023-06-30&after=x&lamp=red&lamp=orange&order=-lamp&columns=code&q=桥'));
    expect(Object.fromEntries(at(part))).toEqual({ lamp: 'orange', order: '-lamp', columns: 'code', q: '桥' });
    expect(at(part).getAll('lamp')).toEqual(['red', 'orange']);
  });
});
