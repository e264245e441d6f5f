/** The addresses to which filled forms are uploaded: /plans/zhongyuan-2023/forms/month-form and …/amendment-form. */

export const FORM_PATH = /^\/plans\/([^/]+)\/forms\/month-form$/;
export const AMENDMENT_FORM_PATH = /^\/plans\/([^/]+)\/forms\/amendment-form$/;

export const isFormPath = (path: string): boolean => FORM_PATH.test(path);
export const isAmendmentFormPath = (path: string): boolean => AMENDMENT_FORM_PATH.test(path);
