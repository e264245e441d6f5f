/** The text of a paper, its annexes, and what stands below it: signature, date, notes. */

import { dateZh } from '@duban/domain';
import { AlignmentType, ExternalHyperlink, type Paragraph, type ParagraphChild, type Table } from 'docx';
import { piecesOf } from '../paper/links.ts';
import type { Annex, Block, Paper } from '../paper/paper.ts';
import { EM, emOf, SIZE, TEXT_WIDTH } from './measures.ts';
import { renderForm, renderTable } from './table.ts';
import { emptyLines, indented, paragraph, run, type Setting, widthOf } from './text.ts';
import { titleLines } from './title-lines.ts';

export type Child = Paragraph | Table;

/** `site`: see `Paper`. `keepLast`: the last paragraph stands on the page of what follows. */
export const blocksOf = (
  blocks: readonly Block[],
  { site, keepLast = false }: { readonly site?: string | undefined; readonly keepLast?: boolean } = {},
): readonly Child[] =>
  blocks.flatMap((block, index) => childrenOf(block, site, keepLast && index === blocks.length - 1));

type ParagraphBlock = Extract<Block, { readonly kind: 'paragraph' }>;

/** A blank at the end, where something may be written, would wrap into an empty line. */
const withoutEnd = (block: ParagraphBlock): ParagraphBlock => ({ ...block, text: block.text.trimEnd() });

/** Linked text looks like the text around it: an official paper is black. */
const textRuns = ({ text, links }: ParagraphBlock, site: string | undefined): readonly ParagraphChild[] =>
  site === undefined
    ? [run(text)]
    : piecesOf(text, links).map((piece) =>
        typeof piece === 'string'
          ? run(piece)
          : new ExternalHyperlink({ link: new URL(piece.path, site).href, children: [run(piece.text)] }),
      );

const childrenOf = (block: Block, site: string | undefined, keepNext: boolean): readonly Child[] => {
  switch (block.kind) {
    case 'heading':
      return [indented([run(block.text, { font: block.level === 1 ? 'hei' : 'kai' })], { keepNext: true })];
    case 'paragraph':
      return [
        indented(
          [
            ...(block.lead === undefined ? [] : [run(block.lead, { font: 'kai' })]),
            ...textRuns(withoutEnd(block), site),
          ],
          { keepNext },
        ),
      ];
    case 'table':
      return renderTable(block);
    case 'form':
      return renderForm(block);
    case 'page':
      return [titleLine(block.title, { pageBreakBefore: true }), ...emptyLines(1)];
  }
};

/** 附件说明: one line below the text; a single annex has no number. */
export const annexListOf = ({ annexes, signature }: Paper): readonly Child[] => {
  const [first, ...others] = annexes;
  if (!first) return [];
  const label = '附件：';
  const hanging = (2 + widthOf(label)) * EM;
  const keepNext = signature !== null;
  const numbered = (title: string, index: number) => (others.length === 0 ? title : `${index + 1}. ${title}`);
  const lines = annexes.map(({ title }, index) =>
    paragraph([run(`${index === 0 ? label : ''}${numbered(title, index)}`)], {
      indent: index === 0 ? { left: hanging, hanging: widthOf(label) * EM } : { left: hanging },
      keepNext,
    }),
  );
  return [...emptyLines(1, { keepNext }), ...lines];
};

/** From the right edge, in characters: where a seal covers name and date. */
const DATE_FROM_RIGHT = 4;
const NAME_FROM_RIGHT = 2;

/** The name is centred on the date; where it is too long for that, the date on the name. Never on a page without text. */
export const signatureOf = ({ signature }: Paper): readonly Child[] => {
  if (!signature) return [];
  const date = dateZh(signature.on);
  const [name, day] = [widthOf(signature.by), widthOf(date)];
  const nameRight = Math.max(NAME_FROM_RIGHT, DATE_FROM_RIGHT + (day - name) / 2);
  const dateRight = nameRight + (name - day) / 2;
  const line = (text: string, right: number) =>
    paragraph([run(text)], { alignment: AlignmentType.RIGHT, indent: { right: Math.round(right * EM) } });
  return [
    ...emptyLines(2, { keepNext: true }),
    paragraph([run(signature.by)], {
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(nameRight * EM) },
      keepNext: true,
    }),
    line(date, dateRight),
  ];
};

export const noteOf = ({ note }: Paper): readonly Child[] =>
  note === null ? [] : [...emptyLines(1), paragraph([run(`（${note}）`)], { indent: { left: 2 * EM } })];

/** 出席, 请假, 列席 below the text of minutes; further lines stand under the first name. */
export const attendanceOf = ({ attendance }: Paper): readonly Child[] =>
  attendance.length === 0
    ? []
    : [
        ...emptyLines(1),
        ...attendance.map(({ word, names }) => {
          const hanging = (widthOf(word) + 1) * EM;
          return paragraph([run(word, { font: 'hei' }), run(`：${names.join('、')}`)], {
            indent: { left: 2 * EM + hanging, hanging },
          });
        }),
      ];

/** 附件 in 黑体 on the first line of a new page, its title centred on the third. */
export const annexOf = ({ title, body }: Annex, index: number, count: number): readonly Child[] => [
  paragraph([run(count === 1 ? '附件' : `附件${index + 1}`, { font: 'hei' })], { pageBreakBefore: true }),
  ...emptyLines(1),
  titleLine(title),
  ...emptyLines(1),
  ...blocksOf(body),
];

const TITLE_CHARACTERS = Math.floor(TEXT_WIDTH / emOf(SIZE.two));

/** `names`: what no line of it tears. */
export const titleLine = (title: string, setting: Setting = {}, names: readonly string[] = []): Paragraph =>
  paragraph(
    titleLines(title, TITLE_CHARACTERS, names).map((line, index) =>
      run(line, { font: 'title', size: SIZE.two, break: index > 0 }),
    ),
    { alignment: AlignmentType.CENTER, line: Math.round(emOf(SIZE.two) * 1.5), ...setting },
  );
