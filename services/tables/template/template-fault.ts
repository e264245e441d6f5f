/** One reason why a Word template cannot be the head of papers: a code for programs, and words in both languages. */
export type TemplateFault = { readonly code: string; readonly zh: string; readonly en: string };
