/** The addresses of attached files: /plans/zhongyuan-2023/files takes uploads, and a hash below it names one. */

/** The plan as it stands in the address. */
export const UPLOAD_PATH = /^\/plans\/([^/]+)\/files$/;

/** The plan as it stands in the address, and the SHA-256. */
export const FILE_PATH = /^\/plans\/([^/]+)\/files\/([0-9a-f]{64})$/;

export const isAttachedFilePath = (path: string): boolean => UPLOAD_PATH.test(path) || FILE_PATH.test(path);
