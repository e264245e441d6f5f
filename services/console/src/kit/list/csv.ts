/** A table as CSV that Excel opens as it is: UTF-8 with a mark, CRLF, and no cell that could run as a formula. */

const BYTE_ORDER_MARK = '\uFEFF';
/** A cell that begins so is taken for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?[\d.,]+%?$/;

const cellOf = (value: string): string => {
  const safe = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

export const csvOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + [head, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');

/** Gives the browser a file to keep. */
export const saveFile = (name: string, type: string, content: string | Blob): void => {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
