/** Reads what people write into cells: figures with units and separators, dates in the ways offices write them. */

import { type CivilDate, isCivilDate } from '@duban/domain';
import type { ReadCell } from '../read/read-book.ts';

/** As it would be seen; a date as 2023-06-30. */
export const cellText = (cell: ReadCell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.date;
  return String(cell).trim();
};

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const halfWidth = (text: string): string =>
  text
    .replace(FULL_WIDTH, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .trim();

/** "1,234.5", "85%" and, behind the number, the unit that is expected. Null where it is no number. */
export const cellNumber = (cell: ReadCell | undefined, unit: string): number | null => {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string') return null;
  const plain = halfWidth(cell);
  const bare = unit !== '' && plain.endsWith(halfWidth(unit)) ? plain.slice(0, -halfWidth(unit).length).trim() : plain;
  return /^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(bare) ? Number(bare.replaceAll(',', '')) : null;
};

/** 2023-06-30, 2023/6/30, 2023.6.30, 2023年6月30日; 6月30日 and 6-30 are of the given year, 6月底 and 6月 its last day. */
export const cellDate = (cell: ReadCell | undefined, year: number | null): CivilDate | null => {
  if (typeof cell === 'object' && cell !== null) return cell.date;
  if (typeof cell !== 'string') return null;
  const text = halfWidth(cell).replace(/(前|以前|之前)$/, '');
  const full = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text);
  if (full) return dateOf(Number(full[1]), Number(full[2]), Number(full[3]));
  const day = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text);
  if (day) return dateOf(year, Number(day[1]), Number(day[2]));
  const month = /^(?:(\d{4})\s*[年.-]\s*)?(\d{1,2})\s*月(底|末)?$/.exec(text);
  if (month) return lastDay(yearIn(text) ?? year, Number(month[2]));
  return /^(?:\d{4}年)?(全年|年底|年末)$/.test(text) ? lastDay(yearIn(text) ?? year, 12) : null;
};

const dateOf = (year: number | null, month: number, day: number): CivilDate | null => {
  if (year === null) return null;
  const date = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return isCivilDate(date) ? date : null;
};

const yearIn = (text: string): number | null => {
  const [written] = /^\d{4}/.exec(text) ?? [];
  return written === undefined ? null : Number(written);
};

const lastDay = (year: number | null, month: number): CivilDate | null =>
  year === null ? null : dateOf(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
