/** One row of the record in an official's words: 查看 4.2-16 …, 下批示 4.2-16 …（日志第3,563条）. */

import { sayNumber } from '../kit/show/number.ts';
import type { Phrase } from '../kit/words/phrase.ts';
import { OPERATIONS, type OperationName } from './operation-words.ts';

type Part = {
  readonly kind: 'QUERY' | 'MUTATION' | 'SUBSCRIPTION' | 'LOGIN' | 'LOGOUT';
  readonly operation: string | null;
  readonly registered: boolean;
  readonly outcome: 'ALLOWED' | 'REFUSED' | 'UNKNOWN';
  readonly positions: readonly number[];
  readonly measures: readonly { readonly code: string; readonly title: Phrase }[];
  /** The filters of the lists that were asked for; of an export, with the number of its rows. */
  readonly conditions?: unknown;
};
export type Row = Part & { readonly others: readonly Part[] };

/** So many measures are named in a row; the rest is counted. */
const MEASURES_SHOWN = 2;

/** Null for an operation that is not registered: its name is the caller's own choice. */
const nameOf = ({ operation, registered }: Part): OperationName | null =>
  (registered && OPERATIONS.get(operation ?? '')) || null;

export const actWords = (row: Row): Phrase => {
  const parts = [row, ...row.others];
  const of = (kind: OperationName['kind']) => parts.filter((part) => nameOf(part)?.kind === kind);
  const [main] = [of('act'), of('view'), of('part'), of('background')].filter((found) => found.length > 0);
  const unnamed = parts.filter((part) => nameOf(part) === null);
  const said = [...(main ?? []), ...unnamed].map(partWords);
  const once = said.filter(({ zh }, index) => said.findIndex((other) => other.zh === zh) === index);
  return { zh: once.map(({ zh }) => zh).join('；'), en: once.map(({ en }) => en).join('; ') };
};

export const partWords = (part: Part): Phrase => {
  const { zh, en } = verbOf(part);
  const matter = matterOf(part.measures);
  const place = placeOf(part.positions);
  const exported = exportedOf(part.conditions);
  if (matter === null && part.registered && part.operation === 'Measure')
    return { zh: '查看举措（没有找到）', en: 'Looked for a measure in vain' };
  return {
    zh: `${zh}${matter ? ` ${matter.zh}` : ''}${place.zh}${exported.zh}`,
    en: `${en}${matter ? ` ${matter.en}` : ''}${place.en}${exported.en}`,
  };
};

const verbOf = (part: Part): Phrase => {
  if (part.kind === 'LOGIN')
    return part.outcome === 'ALLOWED'
      ? { zh: '登录', en: 'Logged in' }
      : { zh: '登录被拒：密码不正确', en: 'Login refused: wrong password' };
  if (part.kind === 'LOGOUT') return { zh: '退出登录', en: 'Logged out' };
  const name = nameOf(part);
  if (name) return name.words;
  if (part.kind === 'MUTATION') return { zh: '由其他程序执行命令', en: 'A command by another program' };
  return part.kind === 'QUERY'
    ? { zh: '由其他程序查询', en: 'A query by another program' }
    : { zh: '由其他程序订阅更新', en: 'A subscription by another program' };
};

const matterOf = (measures: Part['measures']): Phrase | null => {
  const [first] = measures;
  if (!first) return null;
  if (measures.length === 1)
    return { zh: `${first.code} ${first.title.zh}`, en: `${first.code} ${first.title.en || first.title.zh}` };
  const codes = measures.map(({ code }) => code);
  const left =
    codes.length > MEASURES_SHOWN ? { zh: `等${codes.length}项`, en: ` and more, ${codes.length} in all` } : null;
  return {
    zh: codes.slice(0, MEASURES_SHOWN).join('、') + (left?.zh ?? ''),
    en: codes.slice(0, MEASURES_SHOWN).join(', ') + (left?.en ?? ''),
  };
};

const placeOf = (positions: readonly number[]) => {
  const [first] = positions;
  if (first === undefined) return { zh: '', en: '' };
  const others = positions.length > 1;
  const number = sayNumber(Math.min(...positions));
  return {
    zh: `（日志第${number}条${others ? `起，共${positions.length}次` : ''}）`,
    en: ` (event ${number}${others ? ` and later, ${positions.length} in all` : ''})`,
  };
};

const exportedOf = (conditions: unknown) => {
  const { exportedRows } = (conditions ?? {}) as { readonly exportedRows?: unknown };
  if (typeof exportedRows !== 'number') return { zh: '', en: '' };
  const rows = sayNumber(exportedRows);
  return { zh: `（${rows}条）`, en: ` (${rows} rows)` };
};
