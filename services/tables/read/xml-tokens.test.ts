import { describe, expect, it } from 'vitest';
import { FileRefusedError } from './file-fault.ts';
import { xmlTokens } from './xml-tokens.ts';

const tokensOf = (xml: string) =>
  [...xmlTokens(xml)].map((token) => {
    if (token.kind === 'text') return token.text;
    return token.kind === 'end' ? `/${token.name}` : [token.name, Object.fromEntries(token.attributes)];
  });

describe('XML that is taken apart', () => {
  it('has names without their prefix, and an empty element as a start and an end', () => {
    expect(tokensOf('<?xml version="1.0"?><w:p><x:a b="1" r:id=\'2\'/></w:p>')).toEqual([
      ['p', {}],
      ['a', { b: '1', id: '2' }],
      '/a',
      '/p',
    ]);
  });

  it('has references resolved in text and attributes, each once', () => {
    expect(tokensOf('<a b="&#69;x&#x74;"/>&lt;&amp;#69;')).toEqual([['a', { b: 'Ext' }], '/a', '<&#69;']);
  });

  it('has no comments, and CDATA as it stands, whatever is written in it', () => {
    expect(tokensOf('a<!-- <b> -->c<![CDATA[<!--&amp;]]>d<![CDATA[-->]]>')).toEqual([
      'a',
      'c',
      '<!--&amp;',
      'd',
      '-->',
    ]);
  });

  it('has an attribute whole that holds the end of a tag', () => {
    expect(tokensOf('<a b=">" c = "/">')).toEqual([['a', { b: '>', c: '/' }]]);
  });

  it.each(['<a b="<">', '<a', '< a>', 'a<!--', '<a>&#x110000;</a>'])('is refused when it is not XML: %s', (xml) => {
    expect(() => tokensOf(xml)).toThrow(FileRefusedError);
  });

  it('is read without being gone over again for every letter of a long name', () => {
    const begun = performance.now();
    expect(tokensOf(`<a ${'b'.repeat(1_000_000)}>`)).toHaveLength(1);
    // Gone over again, it would take minutes.
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});
