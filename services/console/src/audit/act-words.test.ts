import { describe, expect, it } from 'vitest';
import { actWords, type Row } from './act-words.ts';

const row = (given: Partial<Row>): Row => ({
  kind: 'QUERY',
  operation: null,
  registered: true,
  outcome: 'ALLOWED',
  positions: [],
  measures: [],
  others: [],
  ...given,
});
const internet = { code: '4.2-16', title: { zh: '引进互联网领军企业和区域总部' } };
const zh = (given: Partial<Row>) => actWords(row(given)).zh;

describe('the words of a row of the record', () => {
  it('name the page that was viewed, whatever was asked for beside it', () => {
    const others = [row({ operation: 'RehearsalClock' }), row({ operation: 'Overview' })];
    expect(zh({ operation: 'Frame', others })).toBe('查看总览');
    const page = [row({ operation: 'MeasureRecord', measures: [internet] })];
    expect(zh({ operation: 'Measure', measures: [internet], others: page })).toBe(
      '查看 4.2-16 引进互联网领军企业和区域总部',
    );
  });

  it('name every page of a row that holds two', () => {
    expect(zh({ operation: 'Overview', others: [row({ operation: 'Measures' })] })).toBe('查看总览；查看举措清单');
  });

  it('name a command with its measure and its place in the log', () => {
    const given = { kind: 'MUTATION', operation: 'ActInstruct', measures: [internet], positions: [3563] } as const;
    expect(zh(given)).toBe('下批示 4.2-16 引进互联网领军企业和区域总部（日志第3,563条）');
  });

  it('count the measures of a command on many', () => {
    const measures = ['4.1-01', '4.1-02', '4.1-03'].map((code) => ({ ...internet, code }));
    expect(zh({ kind: 'MUTATION', operation: 'ReportMany', measures, positions: [12, 13, 14] })).toBe(
      '月报上报 4.1-01、4.1-02等3项（日志第12条起，共3次）',
    );
  });

  it('say how many rows were exported', () => {
    const conditions = { 'Query.accessExport': { filter: { role: 'LEADER' } }, exportedRows: 1234 };
    expect(zh({ operation: 'ExportAccesses', conditions })).toBe('导出访问记录（1,234条）');
  });

  it('say of a login whether the password was refused', () => {
    expect(zh({ kind: 'LOGIN', registered: false })).toBe('登录');
    expect(zh({ kind: 'LOGIN', registered: false, outcome: 'REFUSED' })).toBe('登录被拒：密码不正确');
  });

  it('trust no name that is not registered, and hide nothing behind a page that is', () => {
    expect(zh({ operation: 'Frame', registered: false })).toBe('由其他程序查询');
    const others = [row({ operation: 'Frame', registered: false, measures: [internet] })];
    expect(zh({ operation: 'Overview', others })).toBe('查看总览；由其他程序查询 4.2-16 引进互联网领军企业和区域总部');
  });
});
