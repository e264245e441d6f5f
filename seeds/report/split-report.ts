/** Cuts a report into sentences that locators can name: headings 一、 and （一）, then non-empty lines, then 。. */

/** Locator ("四(五)/1/2") → the sentence, without its 。. */
export type ReportSentences = ReadonlyMap<string, string>;

const PART = /^([一二三四五六七八九十]+)、/;
const SUBSECTION = /^（([一二三四五六七八九十]+)）/;

/** What stands before the first heading belongs to no section and is left out. */
export const splitReport = (text: string): ReportSentences => {
  const sentences = new Map<string, string>();
  let part = '';
  let section = '';
  let paragraph = 0;
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    const heading = PART.exec(line)?.[1];
    const subsection = SUBSECTION.exec(line)?.[1];
    if (heading || (subsection && part !== '')) {
      part = heading ?? part;
      section = heading ?? `${part}(${subsection})`;
      paragraph = 0;
    } else if (line !== '' && section !== '') {
      paragraph += 1;
      const stretches = line.split('。').map((one) => one.trim());
      stretches
        .filter((one) => one !== '')
        .forEach((one, index) => {
          sentences.set(`${section}/${paragraph}/${index + 1}`, one);
        });
    }
  }
  return sentences;
};

/** The section of a locator: "四(五)" of "四(五)/1/2". */
export const sectionOf = (locator: string): string => locator.slice(0, locator.indexOf('/'));
