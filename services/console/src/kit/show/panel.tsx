/** A sheet of paper on the screen's ground, with a heading. */

import { type ReactNode, useId } from 'react';

export type PanelProps = {
  readonly title?: string;
  /** Beside the heading, at the right. */
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

export const Panel = ({ title, aside, className = '', children }: PanelProps) => {
  const id = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={title === undefined ? undefined : id}>
      {(title !== undefined || aside !== undefined) && (
        <header className="panel-head">
          {title !== undefined && <h2 id={id}>{title}</h2>}
          {aside}
        </header>
      )}
      {children}
    </section>
  );
};
