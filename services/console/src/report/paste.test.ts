import { describe, expect, it } from 'vitest';
import { isTable, type PasteLine, placeCells, readCells } from './paste.ts';

const line = (code: string, target = code): PasteLine => ({ measure: `m-${code}`, target, code, title: `举措${code}` });
const LINES = [line('3-03'), line('3-06'), line('4.2-07', 'a'), line('4.2-07', 'b'), line('4.4-02')];
const figuresOf = (text: string, index = 0) =>
  placeCells(readCells(text), LINES, { index, column: 'figure' }).figures.map((one) => [one.line.target, one.text]);

describe('cells from a spreadsheet', () => {
  it('are separated by tabs and newlines, the last newline ending the last row', () => {
    expect(readCells('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(readCells('1\n\n3')).toEqual([['1'], [''], ['3']]);
  });

  it('may be quoted and contain newlines and quotes', () => {
    expect(readCells('4.6\t"第一行\n""二""行"\n5')).toEqual([['4.6', '第一行\n"二"行'], ['5']]);
  });

  it('keep a quote that stands within a cell', () => {
    expect(readCells('“万人"助万企\t1')).toEqual([['“万人"助万企', '1']]);
  });

  it('are told from a single value', () => {
    expect(isTable('4.6')).toBe(false);
    expect(isTable('4.6\n')).toBe(false);
    expect(isTable('4.6\n5')).toBe(true);
  });
});

describe('a pasted column', () => {
  it('goes down from the line where it is pasted, each target one line', () => {
    expect(figuresOf('1.3\n20\n30', 1)).toEqual([
      ['3-06', '1.3'],
      ['a', '20'],
      ['b', '30'],
    ]);
  });

  it('leaves a field as it is where the cell is empty', () => {
    expect(figuresOf('4.6\n\n20')).toEqual([
      ['3-03', '4.6'],
      ['a', '20'],
    ]);
  });

  it('counts what has no line', () => {
    expect(placeCells(readCells('1\n2\n3'), LINES, { index: 3, column: 'figure' }).left).toEqual(['3']);
  });

  it('fills the notes from its second column, or alone where it is pasted there', () => {
    const both = placeCells(readCells('4.6\t已公示'), LINES, { index: 0, column: 'figure' });
    expect(both.notes.map(({ text }) => text)).toEqual(['已公示']);
    const alone = placeCells(readCells('甲\n乙'), LINES, { index: 0, column: 'note' });
    expect(alone.figures).toEqual([]);
    expect(alone.notes.map((one) => [one.line.code, one.text])).toEqual([
      ['3-03', '甲'],
      ['3-06', '乙'],
    ]);
  });

  it('goes by the codes where it brings them, a measure with several targets in their order', () => {
    expect(figuresOf('4.4-02\t200\n4.2-07\t20\n4.2-07\t30\n9-99\t1', 2)).toEqual([
      ['4.4-02', '200'],
      ['a', '20'],
      ['b', '30'],
    ]);
  });

  it('goes by a table of code, title and figure, whatever stands before and between', () => {
    const text = '序号\t编号\t举措\t累计\t说明\n1\t3-06\t改过的名称\t1,300\t已开工\n2\t4.4-02\t举措4.4-02\t200\t';
    const { figures, notes, left } = placeCells(readCells(text), LINES, { index: 0, column: 'figure' });
    expect(figures.map((one) => [one.line.code, one.text])).toEqual([
      ['3-06', '1,300'],
      ['4.4-02', '200'],
    ]);
    expect(notes.map((one) => [one.line.code, one.text])).toEqual([['3-06', '已开工']]);
    expect(left).toEqual([]);
  });

  it('goes by titles where there are no codes, and takes the last column of figures', () => {
    expect(figuresOf('举措4.4-02\t74家\t29家\n举措3-03\t100\t35')).toEqual([
      ['4.4-02', '29家'],
      ['3-03', '35'],
    ]);
  });

  it('names the rows without a line, and those with a note and no figure', () => {
    const text = '3-03\t举措3-03\t\t未开工\n3-06\t举措3-06\t5\t\n9-98\t别的举措\t7\t';
    const { left, noFigure } = placeCells(readCells(text), LINES, { index: 0, column: 'figure' });
    expect(noFigure).toEqual(['3-03']);
    expect(left).toEqual(['9-98 别的举措']);
  });
});
