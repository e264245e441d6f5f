/** A paper's content as the graph gives it, as far as the page on the screen shows it. */

export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly lead?: string; readonly text: string }
  | {
      readonly kind: 'table';
      readonly caption?: string;
      readonly columns: readonly {
        readonly title: string;
        readonly share: number;
        readonly align?: 'left' | 'center';
      }[];
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'form';
      readonly rows: readonly (readonly { readonly label: string; readonly lines: readonly string[] }[])[];
    }
  | { readonly kind: 'page'; readonly title: string };

export type PaperContent = {
  readonly form: 'document' | 'letter' | 'minutes' | 'sheet';
  readonly banner: string;
  readonly number: string | null;
  readonly title: string;
  readonly addressees: readonly string[];
  readonly body: readonly PaperBlock[];
  readonly annexes: readonly { readonly title: string; readonly body: readonly PaperBlock[] }[];
  readonly attendance: readonly { readonly word: string; readonly names: readonly string[] }[];
  /** `on`: YYYY-MM-DD. */
  readonly signature: { readonly by: string; readonly on: string } | null;
  readonly note: string | null;
  readonly imprint: { readonly copies: readonly string[]; readonly by: string; readonly on: string } | null;
  readonly proof: { readonly position: number; readonly hash: string };
};

/** 2023年6月30日, as a paper writes a date. */
export const paperDate = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

/** 附件：1. …, one a line; a single one has no number. */
export const annexLines = ({ annexes }: Pick<PaperContent, 'annexes'>): readonly string[] =>
  annexes.map(({ title }, index) => (annexes.length === 1 ? title : `${index + 1}. ${title}`));
