/** Why an uploaded file is not read: a code for programs, and what is wrong and what to do in both languages. */

const FAULTS = {
  EMPTY: ['文件是空的', 'The file is empty'],
  TOO_LARGE: [
    '文件过大，请只保留所需内容，或压缩其中的图片后再传',
    'The file is too large: keep only what is needed, or compress its pictures',
  ],
  NOT_A_TABLE: [
    '不是Excel（.xlsx）或CSV文件，请另存为.xlsx后再传',
    'The file is neither Excel (.xlsx) nor CSV: save it as .xlsx',
  ],
  OLD_FORMAT: [
    '是旧版或其他格式的表格文件（如.xls、.xlsb、.et、.ods），请另存为.xlsx后再传',
    'The file is a spreadsheet of another format (.xls, .xlsb, .et, .ods): save it as .xlsx',
  ],
  ENCRYPTED: ['文件设有打开密码，请取消密码后再传', 'The file is encrypted: remove its password'],
  MACROS: [
    '文件含有宏，不予接收；请另存为不含宏的.xlsx后再传',
    'The file contains macros: save it as .xlsx without them',
  ],
  EXTERNAL_LINKS: [
    '文件含有指向其他文件或数据源的链接，不予接收；请将其转为数值后再传',
    'The file links to other files or data sources: turn the links into values',
  ],
  EMBEDDED_OBJECTS: [
    '文件含有嵌入的对象或控件，不予接收；请删去后再传',
    'The file contains embedded objects or controls: remove them',
  ],
  ENTITIES: [
    '文件含有不允许的XML声明（DOCTYPE或实体），不予接收',
    'The file contains an XML declaration that is not allowed (DOCTYPE or entities)',
  ],
  BOMB: ['文件解压后过大，不予接收', 'The file unpacks to more than is accepted'],
  TOO_MANY_ROWS: [
    '表格的行或列过多，请删去空白行列和无关内容后再传',
    'The table has too many rows or columns: remove empty ones and what does not belong to it',
  ],
  TOO_MANY_SHEETS: [
    '工作表过多，请只保留要上传的表后再传',
    'The file has too many sheets: keep only the table that is to be uploaded',
  ],
  DAMAGED: ['文件已损坏或不完整，请重新保存后再传', 'The file is damaged or incomplete: save it again'],
  UNKNOWN_ENCODING: [
    '无法识别CSV文件的文字编码，请另存为UTF-8或.xlsx后再传',
    'The text encoding of the CSV file is unknown: save it as UTF-8 or as .xlsx',
  ],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type FileFaultCode = keyof typeof FAULTS;
export type FileFault = { readonly code: FileFaultCode; readonly zh: string; readonly en: string };

export const fileFault = (code: FileFaultCode): FileFault => {
  const [zh, en] = FAULTS[code];
  return { code, zh, en };
};

/** The file is not read, or no further. */
export class FileRefusedError extends Error {
  override readonly name = 'FileRefusedError';
  readonly fault: FileFault;
  constructor(code: FileFaultCode) {
    const fault = fileFault(code);
    super(`${fault.zh}。${fault.en}.`);
    this.fault = fault;
  }
}
