/** Values for inputs: usual ones, unusual but allowed ones, and forbidden ones. */

/** Allowed, but difficult for code that stores, shows, prints or mails them. */
const STRANGE_TEXTS = [
  'caf\u0065\u0301 na\u0069\u0308ve',
  '👨‍👩‍👧‍👦🏳️‍🌈👍🏽🇨🇳',
  '𠮷野家の𩸽',
  '４．５－０３　全角',
  '<script>alert(1)</script>&amp;"\'',
  '@all @所有人 <at user_id="all"></at> [a](http://b) **粗** `x`',
  "'; drop table event; -- %_\\ {{x}} $ {y}",
  'שלום عربى',
  'a\u0300\u0301\u0302\u0303\u0304b',
  '督'.repeat(200),
  '=1+1',
  'null',
  '\u00a0x\u3000',
  'Subject: a',
  'x'.repeat(200),
];
const STRANGE_PARAGRAPHS = [
  ...STRANGE_TEXTS,
  '第一行\n第二行\r\n第三行\u2028第四行',
  '一\t二\t三',
  '督'.repeat(4_000),
  '👩‍🚀'.repeat(1_300),
  `e${'\u0301'.repeat(500)}`,
  '.\n.\n..\nFrom a\n',
];
const FORBIDDEN_TEXTS = [
  '',
  ' ',
  '\u200b\u2060\ufeff',
  '\u3164\u2800',
  'a\u0000b',
  'a\u0007b\u001b[31m',
  '\u202e反\u202c',
  '\u2066a\u2069',
  'a\ud83d',
  '\udc00b',
  '\uffff',
  '督'.repeat(4_001),
  'x'.repeat(100_000),
  '\n'.repeat(5_000),
  '👨‍👩‍👧‍👦'.repeat(3_000),
];
/** Texts that do not have the form of an id. */
const MALFORMED_IDS = [
  '',
  ' ',
  'A-B',
  'ｍ１',
  'a--b',
  '-a',
  '../../etc/passwd',
  'a/b',
  'x'.repeat(65),
  'x'.repeat(293),
  'x'.repeat(1_200),
  '中原',
  'm1\u0000',
  'm1\ud83d',
  'm\u200b1',
  '__proto__',
];
const WRONG_IDS = [...MALFORMED_IDS, 'none', 'x'.repeat(64), 'Measure:other/none', 'Plan:none', 'constructor'];
const STRANGE_NUMBERS = [0, -0, 1e-7, 0.1 + 0.2, 1e12, 99.999_999_9, 100, 1, 2, 3, 12];
const WRONG_NUMBERS = [
  -1,
  -1e-9,
  1e13,
  1e300,
  -1e300,
  5e-324,
  1e21,
  9_007_199_254_740_992,
  2_147_483_648,
  -2_147_483_648,
  'NaN',
  'Infinity',
  null,
  true,
  '7',
  [],
];
const WRONG_DATES = [
  '0001-01-01',
  '1949-10-01',
  '2199-12-31',
  '9999-12-31',
  '2024-02-30',
  '2024-13-01',
  '2024-1-1',
  '２０２４－０６－３０',
  'today',
  '',
  7,
  null,
];

export const TEXTS = {
  plain: ['按计划推进', '已完成阶段工作，资料齐全。', 'Work goes on as planned.', '推进中'],
  strange: STRANGE_TEXTS,
  paragraphs: STRANGE_PARAGRAPHS,
  wrong: FORBIDDEN_TEXTS,
} as const;
export const IDS = { malformed: MALFORMED_IDS, wrong: WRONG_IDS } as const;
export const NUMBERS = {
  whole: [0, 1, 2, 3, 5, 10, 20],
  strange: STRANGE_NUMBERS,
  wrong: WRONG_NUMBERS,
} as const;
export const DATES = { wrong: WRONG_DATES } as const;
/** Lengths of lists: above what any may hold, one of thousands among them. */
export const LONG_LISTS = [31, 101, 301, 3_000] as const;
