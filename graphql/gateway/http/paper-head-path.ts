/** The address to which an office's template for heads is uploaded: /plans/zhongyuan-2023/paper-heads. */

export const PAPER_HEAD_PATH = /^\/plans\/([^/]+)\/paper-heads$/;

export const isPaperHeadPath = (path: string): boolean => PAPER_HEAD_PATH.test(path);
