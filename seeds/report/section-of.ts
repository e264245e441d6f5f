/** Which section of the report a locator names. */

/** "四(五)" of "四(五)/1/2". */
export const sectionOf = (locator: string): string => locator.slice(0, locator.indexOf('/'));
