import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES, readText } from './read-text.ts';

/** 政府工作报告 in GBK. */
const IN_GBK = [0xd5, 0xfe, 0xb8, 0xae, 0xb9, 0xa4, 0xd7, 0xf7, 0xb1, 0xa8, 0xb8, 0xe6];

describe('the file of a report', () => {
  it('is read as UTF-8, with or without its mark', () => {
    const bytes = new TextEncoder().encode('政府工作报告');
    expect(readText(bytes)).toEqual({ kind: 'text', text: '政府工作报告' });
    expect(readText(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]))).toEqual({ kind: 'text', text: '政府工作报告' });
  });

  it('is read as GBK where it is no UTF-8', () => {
    expect(readText(Uint8Array.from(IN_GBK))).toEqual({ kind: 'text', text: '政府工作报告' });
  });

  it('is refused where it is no text, empty or too large', () => {
    expect(readText(Uint8Array.from([0xd0, 0xcf, 0x11, 0xff]))).toEqual({ kind: 'no-text' });
    expect(readText(Uint8Array.from([0x50, 0x4b, 0, 0]))).toEqual({ kind: 'no-text' });
    expect(readText(new Uint8Array())).toEqual({ kind: 'no-text' });
    expect(readText(new Uint8Array(MAX_FILE_BYTES + 1))).toEqual({ kind: 'too-large' });
  });
});
