/** What cannot be read says everything that is wrong with it at once: file, place in the file, reason. */

/** Where something stands in a file: keys, and numbers of items from 0. */
export type Path = readonly (string | number)[];

export type Problem = {
  /** Relative to the folder: "measures/4-5.yaml". */
  readonly file: string;
  /** Within the file: "measures[3].targets[0].unit"; empty for the file as a whole. */
  readonly path: string;
  /** From 1; null where the file could not be read. */
  readonly line: number | null;
  readonly reason: string;
};

const written = ({ file, path, line, reason }: Problem): string =>
  `${file}${line === null ? '' : `:${line}`}${path === '' ? '' : ` ${path}`}: ${reason}`;

export class PlanFormatError extends Error {
  override readonly name = 'PlanFormatError';
  readonly directory: string;
  readonly problems: readonly Problem[];

  constructor(directory: string, problems: readonly Problem[], what = 'plan') {
    const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
    super(
      `The ${what} in ${directory} cannot be used (${count}):\n${problems.map((one) => `  ${written(one)}`).join('\n')}`,
    );
    this.directory = directory;
    this.problems = problems;
  }
}
