/** The addresses of papers as files: /plans/zhongyuan-2023/documents/bulletin.docx. */

/** The plan and the kind of paper, both as they stand in the address. */
export const DOCUMENT_PATH = /^\/plans\/([^/]+)\/documents\/([^/]+)\.docx$/;

export const isDocumentPath = (path: string): boolean => DOCUMENT_PATH.test(path);
