import { expect, it } from 'vitest';
import { shownVerification, typedVerification, verificationCode } from './verification.ts';

it('is made of the first eighty bits of a hash', () => {
  expect(verificationCode('0'.repeat(64))).toBe('0'.repeat(16));
  expect(verificationCode('f'.repeat(64))).toBe('Z'.repeat(16));
  expect(verificationCode(`00443214c74254b635cf${'e'.repeat(44)}`)).toBe('0123456789ABCDEF');
});

it('is read however it is typed', () => {
  const code = verificationCode('8d1e5f'.repeat(11));
  for (const typed of [
    code,
    shownVerification(code),
    code.toLowerCase(),
    ` ${shownVerification(code)} `.replaceAll('-', '－'),
  ])
    expect(typedVerification(typed)).toBe(code);
  expect(typedVerification('oil0')).toBe('0110');
});
