/** Of what kind a measure's matter is and what decided on it, as papers and tables write it. */

import { type Basis, dateZh, type MatterKind } from '@duban/domain';
import type { MeasureRow } from '@duban/read-models';

const MATTER_WORDS: Readonly<Record<MatterKind, string>> = {
  'annual-plan': '年度计划',
  meeting: '会议议定',
  instruction: '批示件',
  'higher-authority': '上级交办',
  proposal: '建议提案',
};

export const matterZh = ({ matter = 'annual-plan' }: Pick<MeasureRow, 'matter'>): string => MATTER_WORDS[matter];

const titleZh = (title: string): string => (title.startsWith('《') ? title : `《${title}》`);

/** "《区政府常务会议纪要》（中原政会〔2023〕5号）". */
export const citedZh = ({ title, number }: Pick<Basis, 'title' | 'number'>): string =>
  `${titleZh(title)}${number === null ? '' : `（${number}）`}`;

/** The same with its date. */
export const basisZh = (basis: Basis): string =>
  `${citedZh(basis)}${basis.date === null ? '' : `，${dateZh(basis.date)}`}`;
