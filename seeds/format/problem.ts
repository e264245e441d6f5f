/** The error for unreadable plan files: it lists all problems at once, each with file, path and reason. */

/** A path in a file: keys, and indexes of list items from 0. */
export type Path = readonly (string | number)[];

/** Why a value is refused, in both languages; each text follows the name of the value. */
export type Reason = { readonly reason: string; readonly reasonZh: string };

export const because = (reasonZh: string, reason: string): Reason => ({ reason, reasonZh });

export type Problem = Reason & {
  /** Relative to the folder: "measures/4-5.yaml". */
  readonly file: string;
  /** Within the file: "measures[3].targets[0].unit"; empty for the file as a whole. */
  readonly path: string;
  /** Line number from 1; null where the file could not be read. */
  readonly line: number | null;
};

const written = ({ file, path, line, reason, reasonZh }: Problem): string =>
  `${file}${line === null ? '' : `:${line}`}${path === '' ? '' : ` ${path}`}: ${reasonZh} · ${reason}`;

/** What cannot be read, as its title in both languages. */
export type WhatCannotBeRead = 'plan' | 'settings' | 'calendar' | 'ladder' | 'lamp policy' | 'lamp policies';

const WHAT_ZH: Readonly<Record<WhatCannotBeRead, string>> = {
  plan: '计划文件',
  settings: '设置文件',
  calendar: '工作日历文件',
  ladder: '督办阶梯文件',
  'lamp policy': '亮灯规则文件',
  'lamp policies': '亮灯规则文件',
};

export class PlanFormatError extends Error {
  override readonly name = 'PlanFormatError';
  readonly directory: string;
  readonly problems: readonly Problem[];

  constructor(directory: string, problems: readonly Problem[], what: WhatCannotBeRead = 'plan') {
    const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
    super(
      `${WHAT_ZH[what]}有${problems.length}处问题，未能使用。The ${what} in ${directory} cannot be used (${count}):\n${problems.map((one) => `  ${written(one)}`).join('\n')}`,
    );
    this.directory = directory;
    this.problems = problems;
  }
}
