/** An office's template for heads as Word saves it: a banner of its own, marks, one of them torn into several runs. */

import { AlignmentType, BorderStyle, Document, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { MARGIN, PAGE, RED } from '../docx/measures.ts';

type Options = {
  /** One a line, each a paragraph; by default all that a template must have, and the signatory. */
  readonly lines?: readonly string[];
  readonly margin?: Partial<typeof MARGIN>;
  /** Name → content of parts that are added or replaced. */
  readonly parts?: Readonly<Record<string, (before: string) => string>>;
};

const LINES = ['{{发文字号}}　　签发人：{{签发人}}', '{{标题}}', '{{正文}}'];

export const exampleTemplate = async ({
  lines = LINES,
  margin = {},
  parts = {},
}: Options = {}): Promise<Uint8Array> => {
  const banner = new Paragraph({
    alignment: AlignmentType.CENTER,
    border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: 4 } },
    children: [new TextRun({ text: '青山区专用版头', color: RED, size: 72 })],
  });
  const torn = lines.map(
    // As editing leaves it: a mark that begins in one run and ends in another.
    (line) => new Paragraph({ children: [new TextRun(line.slice(0, 3)), new TextRun(line.slice(3))] }),
  );
  const document = new Document({
    creator: '张某某',
    sections: [{ properties: { page: { size: PAGE, margin: { ...MARGIN, ...margin } } }, children: [banner, ...torn] }],
  });
  const found: Zippable = unzipSync(await Packer.toBuffer(document));
  for (const [name, change] of Object.entries(parts)) {
    const before = found[name];
    found[name] = strToU8(change(before instanceof Uint8Array ? strFromU8(before) : ''));
  }
  return zipSync(found);
};
