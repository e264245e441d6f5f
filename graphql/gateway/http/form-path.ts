/** The address to which a filled form is uploaded: /plans/zhongyuan-2023/forms/month-form. */

export const FORM_PATH = /^\/plans\/([^/]+)\/forms\/month-form$/;

export const isFormPath = (path: string): boolean => FORM_PATH.test(path);
