/** The notation of texts, report locators, dates and time limits in plan files, and how each is converted. */

import { type CivilDate, type Limit, type Locator, locatorText, type Text } from '@duban/domain';

/** "中文 | English", or Chinese only. */
export const parseText = (written: string): Text => {
  const [zh = '', en] = written.split(' | ').map((part) => part.trim());
  return en === undefined ? { zh } : { zh, en };
};

export const TEXT_PATTERN = /^[^|\s][^|]*( \| [^|]*[^|\s])?$/;

/** "四(五)/1/2": section of the report, paragraph, sentence. */
export const LOCATOR_PATTERN = /^[一二三四五六七八九十]+(\([一二三四五六七八九十]+\))?\/[1-9]\d*\/[1-9]\d*$/;

export const parseLocator = (written: string): Locator => {
  const [section = '', paragraph, sentence] = written.split('/');
  return { section, paragraph: Number(paragraph), sentence: Number(sentence) };
};

export const writeLocator = locatorText;

/** One locator or a list of them. */
export const parseLocators = (written: string | readonly string[]): Locator[] =>
  (typeof written === 'string' ? [written] : written).map(parseLocator);

/** "03-31" is a day of the plan's year; "2023-03-31" is a full date. */
export const parseDue = (written: string, year: number): CivilDate =>
  written.length === 5 ? `${year}-${written}` : written;

export const DUE_PATTERN = /^(\d{4}-)?\d{2}-\d{2}$/;

export const LIMIT_PATTERN = /^(\d+) (working )?days?$/;

/** "5 working days" or "1 day", which counts every day. */
export const parseLimit = (written: string): Limit => {
  const [, days, working] = LIMIT_PATTERN.exec(written) ?? [];
  return { days: Number(days), kind: working ? 'working' : 'calendar' };
};

export const writeLimit = ({ days, kind }: Limit): string =>
  `${days} ${kind === 'working' ? 'working ' : ''}${days === 1 ? 'day' : 'days'}`;
