/** Renders a paper as a file of Word, by GB/T 9704-2012; the same paper gives the same bytes. */

import { Document, DocumentGridType, Footer, Header, type ISectionOptions, Packer } from 'docx';
import type { Paper } from '../paper/paper.ts';
import { annexListOf, annexOf, attendanceOf, blocksOf, noteOf, signatureOf } from './body.ts';
import { withFixedTimes } from './fixed-zip.ts';
import { addresseesOf, headOf, LETTER_HEADER_TOP, letterFootRule, letterHeader } from './head.ts';
import { withHead } from './head-template.ts';
import { imprintOf } from './imprint.ts';
import { FONT, LINE, MARGIN, PAGE, SIZE } from './measures.ts';
import { evenFooter, FOOTER_FROM_EDGE, oddFooter } from './page-number.ts';

/** A paper has a date and no hour: its file is dated at the beginning of that day. */
const FILE_TIME = 'T00:00:00Z';
/** For a sheet, which has neither signature nor imprint. */
const UNDATED = '2000-01-01';

/** `template`: the bytes of the office's own template, for a paper that names one. @throws where these are not both there or both absent */
export const renderDocx = async (given: Paper, template?: Uint8Array): Promise<Uint8Array> => {
  if ((given.head === undefined) !== (template === undefined))
    throw new Error('A paper and the template of its head must be given together');
  // Text of another file cannot bring its links along.
  const { site: _, ...withoutLinks } = given;
  const paper = template ? withoutLinks : given;
  const { fangsong } = FONT;
  const document = new Document({
    title: paper.title,
    creator: paper.imprint?.by ?? '',
    lastModifiedBy: paper.imprint?.by ?? '',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: { ascii: fangsong, hAnsi: fangsong, eastAsia: fangsong, cs: fangsong }, size: SIZE.three },
        },
      },
    },
    sections: [sectionOf(paper)],
  });
  const set = await Packer.toBuffer(document);
  const file = template ? await withHead(template, paper, set) : set;
  return withFixedTimes(file, `${paper.signature?.on ?? paper.imprint?.on ?? UNDATED}${FILE_TIME}`);
};

const sectionOf = (paper: Paper): ISectionOptions => {
  const { form, annexes, body, site } = paper;
  const isLetter = form === 'letter';
  return {
    properties: {
      titlePage: isLetter,
      page: {
        size: PAGE,
        margin: {
          ...MARGIN,
          header: isLetter ? LETTER_HEADER_TOP : MARGIN.top / 2,
          footer: FOOTER_FROM_EDGE,
          gutter: 0,
        },
      },
      // Word and LibreOffice differ in how they lay characters on a grid; lines they take alike.
      grid: { type: DocumentGridType.DEFAULT, linePitch: LINE },
    },
    headers: {
      default: new Header({ children: [] }),
      even: new Header({ children: [] }),
      ...(isLetter && { first: letterHeader(paper) }),
    },
    footers: {
      default: oddFooter(),
      even: evenFooter(),
      ...(isLetter && { first: new Footer({ children: [letterFootRule()] }) }),
    },
    children: [
      ...(paper.head === undefined ? headOf(paper) : []),
      ...addresseesOf(paper),
      ...blocksOf(body, { site, keepLast: paper.signature !== null }),
      ...attendanceOf(paper),
      ...annexListOf(paper),
      ...signatureOf(paper),
      ...noteOf(paper),
      ...annexes.flatMap((annex, index) => annexOf(annex, index, annexes.length)),
      ...imprintOf(paper),
    ],
  };
};
