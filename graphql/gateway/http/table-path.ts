/** The addresses of tables as files: /plans/zhongyuan-2023/tables/ledger.xlsx. */

/** The plan and the kind of table, both as they stand in the address. */
export const TABLE_PATH = /^\/plans\/([^/]+)\/tables\/([^/]+)\.xlsx$/;

export const isTablePath = (path: string): boolean => TABLE_PATH.test(path);
