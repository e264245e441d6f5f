import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../docx/render.ts';
import { examplePaper } from '../testing/example-paper.ts';
import { type Completion, completedPaper, paragraphsOf, TEMPLATE_VERSION } from './formal.ts';

const completion: Completion = {
  site: 'https://duban.example',
  number: '青山政督〔2023〕12号',
  paragraphs: [{ at: 1, text: '请各单位抓紧落实。\n请于7月15日前报送。' }],
  addressees: ['各街道办事处'],
  copies: ['区委办公室'],
  signedOn: '2023-07-05',
  printedOn: '2023-07-06',
  verification: { code: '0123456789ABCDEF', page: 'https://duban.example/verify' },
  head: null,
  signer: null,
};

describe('a completed paper', () => {
  it('has its number, edits, addressees, copies and the days of signature and printing', () => {
    const paper = completedPaper(examplePaper(), completion);
    expect(paper).toMatchObject({
      number: '青山政督〔2023〕12号',
      addressees: ['各街道办事处'],
      signature: { on: '2023-07-05' },
      imprint: { on: '2023-07-06', copies: ['区委办公室'] },
    });
    expect(paragraphsOf(paper)).toEqual([
      paragraphsOf(examplePaper())[0],
      { lead: '区教育局。', text: '请各单位抓紧落实。' },
      { lead: '', text: '请于7月15日前报送。' },
    ]);
  });

  it('keeps headings, tables and annexes as they were drawn', () => {
    const drawn = examplePaper();
    const paper = completedPaper(drawn, completion);
    expect(paper.annexes).toEqual(drawn.annexes);
    expect(paper.body.filter(({ kind }) => kind === 'heading')).toEqual(
      drawn.body.filter(({ kind }) => kind === 'heading'),
    );
  });

  // Papers that were issued under a version are rendered again under it: what changes these bytes raises the version.
  it('has the bytes of the present template version', async () => {
    const file = await renderDocx(completedPaper(examplePaper(), completion));
    expect([TEMPLATE_VERSION, createHash('sha256').update(file).digest('hex')]).toEqual([
      4,
      '9f8ff2487f07c0ef24eb7c99d31b9cbd95ab684e498559f467f9c2ec134a7d3d',
    ]);
  });
});
