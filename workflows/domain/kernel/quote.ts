/** Chinese quotation marks: “ ” outside, ‘ ’ within. */

const SWAPPED: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/** “…”, with quotation marks within it turned into those of the inner level. */
export const quoteZh = (text: string): string => `“${text.replace(/[“”‘’]/g, (mark) => SWAPPED[mark] ?? mark)}”`;
