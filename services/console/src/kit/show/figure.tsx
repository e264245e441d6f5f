/** A figure: a number with its unit that leads to the list behind it. */

import { Link } from '../place/link.tsx';
import { sayNumber } from './number.ts';

export type FigureProps = {
  readonly value: number;
  readonly unit?: string;
  /** The list behind the number; a figure without one is plain text. */
  readonly to?: string;
  /** What a screen reader says instead of the bare number. */
  readonly label?: string;
};

export const Figure = ({ value, unit = '', to, label }: FigureProps) => {
  const text = (
    <>
      <b className="figure-number">{sayNumber(value)}</b>
      {unit}
    </>
  );
  if (to === undefined) return <span className="figure">{text}</span>;
  return (
    <Link to={to} className="figure link" label={label}>
      {text}
    </Link>
  );
};
