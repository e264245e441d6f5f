/** Text that can stand in XML, which has no place for control characters and halves of a character. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 does not allow
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Leaves out what XML does not allow; markup is not escaped. */
export const xmlText = (text: string): string => text.toWellFormed().replace(NOT_IN_XML, '');
