/** The imprint (版记) at the foot of the last page, and below it the lines that bind the paper to the plan's log. */

import { dateZh, shownVerification } from '@duban/domain';
import {
  AlignmentType,
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  type Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Paper } from '../paper/paper.ts';
import { emOf, SIZE, TEXT_HEIGHT, TEXT_WIDTH } from './measures.ts';
import { paragraph, run, type Setting, widthOf } from './text.ts';

/** Eighths of a point: 0.35 mm first and last, 0.25 mm between. */
const RULE = { outer: 8, inner: 6 } as const;
const EM = emOf(SIZE.four);
const LINE = Math.round(EM * 1.6);
const HASH_LINE = Math.round(emOf(SIZE.hash) * 1.6);
/** One character is left free at both sides. */
const CHARACTERS = Math.floor(TEXT_WIDTH / EM) - 2;
/** Twips: as low as a line can be. */
const LOWEST_LINE = 20;

type Row = { readonly height: number; readonly children: Parameters<typeof paragraph>[0]; readonly setting?: Setting };

/** A rule is a line of its own without text: programs differ in whether they draw a border between two paragraphs. */
const rule = (size: number): Row => ({
  height: LOWEST_LINE,
  children: [],
  setting: { border: { top: { style: BorderStyle.SINGLE, size, color: '000000', space: 0 } } },
});

const small = (text: string) => run(text, { size: SIZE.four });

const imprintRows = ({ form, imprint }: Paper): readonly Row[] => {
  if (!imprint) return [];
  const { by, on, copies } = imprint;
  const label = '抄送：';
  const text = `${copies.join('，')}。`;
  const copied: Row = {
    height: LINE * Math.ceil(widthOf(text) / (CHARACTERS - widthOf(label))),
    children: [small(`${label}${text}`)],
    setting: {
      alignment: AlignmentType.LEFT,
      indent: { left: (1 + widthOf(label)) * EM, right: EM, hanging: widthOf(label) * EM },
    },
  };
  const issued: Row = {
    height: LINE,
    // The character alone would not be one to Word.
    children: [small(by), new TextRun({ children: [new Tab()] }), small(`${dateZh(on)}印发`)],
    setting: {
      indent: { left: EM, right: EM },
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - EM }],
    },
  };
  const isCopied = copies.length > 0;
  // A letter has neither rules nor an issuing office here.
  if (form === 'letter') return isCopied ? [copied] : [];
  return [rule(RULE.outer), ...(isCopied ? [copied, rule(RULE.inner)] : []), issued, rule(RULE.outer)];
};

const proofRow = ({ proof }: Paper): Row => ({
  height: HASH_LINE,
  children: [run(`数据取自计划日志第${proof.position}条，校验值${proof.hash}`, { font: 'song', size: SIZE.hash })],
});

const verificationRows = ({ verification }: Paper): readonly Row[] =>
  verification
    ? [
        {
          height: HASH_LINE,
          children: [
            run(`验证码${shownVerification(verification.code)}，查验网址${verification.page}`, {
              font: 'song',
              size: SIZE.hash,
            }),
          ],
        },
      ]
    : [];

/** At the lower edge of the text, whatever stands above it: frames that hang on the empty line after them. */
export const imprintOf = (paper: Paper): readonly Paragraph[] => {
  const rows = [...imprintRows(paper), proofRow(paper), ...verificationRows(paper)];
  let y = TEXT_HEIGHT - rows.reduce((sum, row) => sum + row.height, 0);
  const framed = rows.map(({ children, height, setting }) => {
    const frame = { ...FRAME, height, position: { x: 1, y } };
    y += height;
    return paragraph(children, { frame, line: Math.min(height, LINE), ...setting });
  });
  return [...framed, paragraph([], { line: LOWEST_LINE })];
};

/** Each row has a frame of its own: LibreOffice gives up a frame of which some paragraphs have a border. */
const FRAME = {
  type: 'absolute',
  width: TEXT_WIDTH,
  wrap: FrameWrap.AROUND,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
} as const;
