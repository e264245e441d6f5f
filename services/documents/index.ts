/** Official papers: what they say, and the files they are printed from. */
export { type DrawnPaper, drawPaper, PAPER_KINDS, type PaperAsk, type PaperParts, paperAsk } from './content/draw.ts';
export { NothingToDrawError } from './content/source.ts';
export { openRenderer, type Renderer, TooManyPapersError } from './docx/renderer.ts';
export type { Paper } from './paper/paper.ts';
