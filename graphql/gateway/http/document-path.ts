/** The addresses of papers as files: /plans/zhongyuan-2023/documents/bulletin.docx, /plans/zhongyuan-2023/papers/p12.docx; and of the chart. */

/** The plan and the kind of paper, both as they stand in the address. */
export const DOCUMENT_PATH = /^\/plans\/([^/]+)\/documents\/([^/]+)\.docx$/;

/** The plan and the key of an official paper. */
export const PAPER_PATH = /^\/plans\/([^/]+)\/papers\/([^/]+)\.docx$/;

/** The plan whose wall chart is asked for. */
export const CHART_PATH = /^\/plans\/([^/]+)\/documents\/wall-chart\.svg$/;

export const isDocumentPath = (path: string): boolean =>
  [DOCUMENT_PATH, PAPER_PATH, CHART_PATH].some((pattern) => pattern.test(path));
