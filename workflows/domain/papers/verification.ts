/** The code printed on an issued paper: short enough to be typed, too long to be guessed. */

/** Crockford's digits: none that is mistaken for another. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const HEX_DIGITS = 20;
const BITS_OF_A_HEX_DIGIT = 4;
const BITS_OF_A_DIGIT = 5;

/** The first 80 bits of a hash in hexadecimal digits, as 16 characters. */
export const verificationCode = (hash: string): string => {
  const bits = [...hash.slice(0, HEX_DIGITS)]
    .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(BITS_OF_A_HEX_DIGIT, '0'))
    .join('');
  const groups = bits.match(new RegExp(`.{${BITS_OF_A_DIGIT}}`, 'g')) ?? [];
  return groups.map((group) => DIGITS[Number.parseInt(group, 2)]).join('');
};

/** "7K3M-9QXA-12CD-0EFG", as it is printed. */
export const shownVerification = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, '$1-');

/** The code that somebody typed: without separators, in capitals, letters that are no digits read as the ones they look like. */
export const typedVerification = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
