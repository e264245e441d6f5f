/** A bar of parts, such as the lamps of a section's measures; the figures beside it say the same in numbers. */

import { toneStyle } from './lamp.tsx';

export type BarPart = { readonly key: string; readonly colour: string; readonly count: number };

export const Bar = ({ parts, tall = false }: { readonly parts: readonly BarPart[]; readonly tall?: boolean }) => (
  <span className={tall ? 'bar is-tall' : 'bar'} aria-hidden="true">
    {parts
      .filter(({ count }) => count > 0)
      .map(({ key, colour, count }) => (
        <i key={key} className="bar-part" style={{ ...toneStyle(colour), flexGrow: count }} />
      ))}
  </span>
);
