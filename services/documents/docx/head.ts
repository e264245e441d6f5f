/** The head of each form (版头): whose paper it is, its number, and the red rules. */

import { AlignmentType, BorderStyle, Header, type Paragraph } from 'docx';
import type { Paper } from '../paper/paper.ts';
import { titleLine } from './body.ts';
import { emOf, LINE, MARGIN, mm, RED, SIZE, TEXT_WIDTH } from './measures.ts';
import { emptyLines, paragraph, run, widthOf } from './text.ts';

/** Half points; a longer name is set smaller, so that it stays on one line. */
const BANNER = { largest: 96, smallest: 40 } as const;
/** The upper edge of the banner below that of the 版心, except in a letter: there 30 mm below that of the page. */
const BANNER_TOP = mm(35);
const LETTER_BANNER_TOP = mm(30);
const RULE_BELOW = mm(4);
/** Eighths of a point. */
const RULE = { thick: 18, thin: 6 } as const;
/** A letter's rules are wider than its text: 170 mm, centred on the page. */
const LETTER_RULE = { left: MARGIN.left - mm(20), right: MARGIN.right - mm(20) } as const;
/** Below the rule of a letter: seven eighths of a character of size 3. */
const LETTER_NUMBER_BELOW = Math.round((emOf(SIZE.three) * 7) / 8);

/** What an exact line has above and below its characters of size 3, as measured on the printed page. */
const ABOVE_CHARACTERS = mm(4);
const BELOW_CHARACTERS = mm(1.1);

const sizeOf = (banner: string): number => {
  const fitting = Math.floor(TEXT_WIDTH / emOf(1) / Math.max(1, widthOf(banner)));
  return Math.max(BANNER.smallest, Math.min(BANNER.largest, fitting));
};

const bannerLine = (banner: string, before: number): Paragraph => {
  const size = sizeOf(banner);
  return paragraph([run(banner, { font: 'title', size, color: RED })], {
    alignment: AlignmentType.CENTER,
    line: emOf(size),
    before,
  });
};

/** Two rules of their own thickness; a style of border for both would look different in each program. */
const doubleRule = (upper: number, lower: number, before: number): Paragraph =>
  paragraph([], {
    line: 40,
    before,
    indent: { left: 0 - LETTER_RULE.left, right: 0 - LETTER_RULE.right },
    border: {
      top: { style: BorderStyle.SINGLE, size: upper, color: RED, space: 0 },
      bottom: { style: BorderStyle.SINGLE, size: lower, color: RED, space: 0 },
    },
  });

/** Thick over thin in the head of the first page of a letter. */
export const letterHeader = ({ banner }: Paper): Header =>
  new Header({
    children: [bannerLine(banner, 0), doubleRule(RULE.thick, RULE.thin, RULE_BELOW)],
  });
/** Thin over thick, 20 mm above the lower edge of that page. */
export const letterFootRule = (): Paragraph => doubleRule(RULE.thin, RULE.thick, 0);
export const LETTER_HEADER_TOP = LETTER_BANNER_TOP;

const ruleUnder = { bottom: { style: BorderStyle.SINGLE, size: RULE.thick, color: RED, space: 0 } } as const;

const redHead = ({ banner, number }: Paper): readonly Paragraph[] => [
  // Three lines for 份号, 密级 and 紧急程度, which stay empty in a paper that has none of them.
  ...emptyLines(3),
  bannerLine(banner, BANNER_TOP - 3 * LINE),
  ...emptyLines(2),
  paragraph([run(number ?? '')], { alignment: AlignmentType.CENTER }),
  paragraph([], { line: RULE_BELOW - BELOW_CHARACTERS, border: ruleUnder }),
];

/** From the upper edge of the text of the first page to the title, the title included. */
export const headOf = (paper: Paper): readonly Paragraph[] => {
  const { form, number, title, names } = paper;
  switch (form) {
    case 'document':
      return [...redHead(paper), ...emptyLines(2), titleLine(title, {}, names), ...emptyLines(1)];
    case 'minutes':
      return [...redHead(paper), ...emptyLines(1), titleLine(title, {}, names), ...emptyLines(1)];
    case 'letter':
      return [
        paragraph([run(number ?? '')], {
          alignment: AlignmentType.RIGHT,
          before: LETTER_NUMBER_BELOW - ABOVE_CHARACTERS,
        }),
        ...emptyLines(2),
        titleLine(title, {}, names),
        ...emptyLines(1),
      ];
    case 'sheet':
      return [titleLine(title, {}, names), ...emptyLines(1)];
  }
};

/** 主送机关: flush left, a full-width colon behind the last. */
export const addresseesOf = ({ addressees }: Paper): readonly Paragraph[] =>
  addressees.length === 0 ? [] : [paragraph([run(`${addressees.join('、')}：`)])];
