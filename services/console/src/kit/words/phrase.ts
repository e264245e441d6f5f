/** A text in both languages: the console's own words and the server's sentences have the same shape. */

export type Language = 'zh' | 'en';

/** The server's texts may lack English; the Chinese is then shown. */
export type Phrase = { readonly zh: string; readonly en?: string | null };

type Catalogue = Readonly<Record<string, Phrase | ((...given: never[]) => Phrase)>>;

/** The words of one room: a phrase, or a function of what stands in it. */
export const words = <Own extends Catalogue>(own: Own): Own => own;

export const inLanguage = (language: Language, { zh, en }: Phrase): string => (language === 'en' ? en || zh : zh);
