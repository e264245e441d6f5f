/** The name of a file that the gateway sends, from its content-disposition. */

/** The Chinese name where there is one; `fallback` where the header says nothing. */
export const fileNameIn = (disposition: string | null, fallback: string): string => {
  const [, encoded] = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition ?? '') ?? [];
  if (encoded === undefined) return fallback;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return fallback;
  }
};
