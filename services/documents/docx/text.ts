/** Paragraphs and runs as every part of a paper sets them: an exact line, a font for all scripts, no spacing between. */

import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import { EM, FONT, type FontName, LINE, SIZE, TIGHTER } from './measures.ts';

export type Style = {
  readonly font?: FontName;
  /** Half points. */
  readonly size?: number;
  readonly color?: string;
  /** On a new line of the same paragraph. */
  readonly break?: boolean;
};

/** Digits and quotation marks come in the same font as the text around them. */
export const run = (text: string, { font = 'fangsong', size = SIZE.three, color, ...more }: Style = {}): TextRun => {
  const name = FONT[font];
  return new TextRun({
    text,
    size,
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' },
    ...(size === SIZE.three && { characterSpacing: TIGHTER }),
    ...(color !== undefined && { color }),
    ...(more.break && { break: 1 }),
  });
};

export type Setting = Omit<IParagraphOptions, 'spacing' | 'children' | 'text'> & {
  /** Twips of an exact line. */
  readonly line?: number;
  readonly before?: number;
  readonly after?: number;
};

export const paragraph = (
  children: IParagraphOptions['children'],
  { line = LINE, before = 0, after = 0, ...rest }: Setting = {},
): Paragraph =>
  new Paragraph({
    ...rest,
    children: children ?? [],
    spacing: { line, lineRule: LineRuleType.EXACT, before, after },
  });

/** Of the text: justified, its first line indented by two characters. */
export const indented = (children: IParagraphOptions['children'], setting: Setting = {}): Paragraph =>
  paragraph(children, { alignment: AlignmentType.BOTH, indent: { firstLine: 2 * EM }, ...setting });

/** 下空一行: `count` empty lines. */
export const emptyLines = (count: number, setting: Setting = {}): readonly Paragraph[] =>
  Array.from({ length: count }, () => paragraph([], setting));

/** How many characters wide a text is: digits and Latin letters count half. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, one) => width + ((one.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0);
