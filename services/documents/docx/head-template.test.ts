import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { examplePaper } from '../testing/example-paper.ts';
import { exampleTemplate } from '../testing/example-template.ts';
import { marksIn } from './head-template.ts';
import { renderDocx } from './render.ts';

const HASH = 'ab'.repeat(32);
/** Longer than the two seconds in which a zip archive counts time. */
const TWO_WRITINGS_APART_MS = 2_100;
const paper = examplePaper({ head: HASH, signer: '区长', number: '青山政督〔2023〕12号', title: '关于<A&B>的通报' });
const partOf = (file: Uint8Array, name: string): string => strFromU8(unzipSync(file)[name] ?? new Uint8Array());
const linesOf = (xml: string): readonly string[] =>
  xml
    .split('</w:p>')
    .map((one) => [...one.matchAll(/<w:t[ >][^<]*/g)].map(([found]) => found.replace(/^<w:t[^>]*>/, '')).join(''));

describe('a paper with the head of an office’s own template', () => {
  it('has the template’s head with number, signatory and title in it, and the text of the paper below', async () => {
    const xml = partOf(await renderDocx(paper, await exampleTemplate()), 'word/document.xml');
    const lines = linesOf(xml).filter((line) => line !== '');
    expect(lines.slice(0, 4)).toEqual([
      '青山区专用版头',
      '青山政督〔2023〕12号　　签发人：区长',
      '关于&lt;A&amp;B&gt;的通报',
      '各街道办事处、区政府有关部门：',
    ]);
    expect(lines).toContain('逾期未办结的节点');
    // The built-in head is not there as well.
    expect(xml).not.toContain('青山区人民政府督查室文件');
    expect(xml).not.toMatch(/DUBAN-TEXT|\{\{/);
    expect(xml.match(/<w:sectPr/g)).toHaveLength(1);
  });

  it('names the issuing body as its author, and not who made the template', async () => {
    const core = partOf(await renderDocx(paper, await exampleTemplate()), 'docProps/core.xml');
    expect(core).not.toContain('张某某');
    expect(core).toContain('2023-07-03T00:00:00Z</dcterms:created>');
  });

  it('has the same bytes when it is rendered again seconds later', async () => {
    const template = await exampleTemplate();
    const hashOf = (file: Uint8Array) => createHash('sha256').update(file).digest('hex');
    const first = hashOf(await renderDocx(paper, template));
    await setTimeout(TWO_WRITINGS_APART_MS);
    expect(hashOf(await renderDocx(paper, template))).toBe(first);
  });

  it('is not rendered without the template that it names', async () => {
    await expect(renderDocx(paper)).rejects.toThrow('must be given together');
    await expect(renderDocx(examplePaper(), await exampleTemplate())).rejects.toThrow('must be given together');
  });
});

it('finds the marks of a template although an editor tore them into several runs', async () => {
  expect(await marksIn(await exampleTemplate())).toEqual(['发文字号', '签发人', '标题', '正文']);
});
