/** Page numbers: — 1 — in 宋体 of size 4, at the right of odd pages and the left of even ones, one character in. */

import { AlignmentType, Footer, PageNumber, type Paragraph, TextRun } from 'docx';
import { emOf, FONT, MARGIN, mm, SIZE } from './measures.ts';
import { paragraph } from './text.ts';

/** The dashes lie 7 mm below the text; half of the line stands below them. */
const BELOW_TEXT = mm(7);
const LINE_HEIGHT = emOf(SIZE.four);
/** Of every footer above the lower edge of the page: where a letter has the second of its double rules. */
export const FOOTER_FROM_EDGE = mm(20);

const line = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph => {
  const font = { ascii: FONT.song, hAnsi: FONT.song, eastAsia: FONT.song, cs: FONT.song, hint: 'eastAsia' };
  return paragraph([new TextRun({ font, size: SIZE.four, children: ['— ', PageNumber.CURRENT, ' —'] })], {
    alignment,
    line: LINE_HEIGHT,
    after: MARGIN.bottom - BELOW_TEXT - FOOTER_FROM_EDGE - LINE_HEIGHT / 2,
    indent: { left: emOf(SIZE.four), right: emOf(SIZE.four) },
  });
};

export const oddFooter = (): Footer => new Footer({ children: [line(AlignmentType.RIGHT)] });
export const evenFooter = (): Footer => new Footer({ children: [line(AlignmentType.LEFT)] });
