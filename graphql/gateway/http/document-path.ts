/** The addresses of papers as files: /plans/zhongyuan-2023/documents/bulletin.docx, /plans/zhongyuan-2023/papers/p12.docx. */

/** The plan and the kind of paper, both as they stand in the address. */
export const DOCUMENT_PATH = /^\/plans\/([^/]+)\/documents\/([^/]+)\.docx$/;

/** The plan and the key of an official paper. */
export const PAPER_PATH = /^\/plans\/([^/]+)\/papers\/([^/]+)\.docx$/;

export const isDocumentPath = (path: string): boolean => DOCUMENT_PATH.test(path) || PAPER_PATH.test(path);
