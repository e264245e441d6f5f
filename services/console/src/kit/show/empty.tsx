/** What stands where there is nothing: that it is empty, and what to do. */

import type { ReactNode } from 'react';

export type EmptyProps = { readonly title: string; readonly children?: ReactNode };

export const Empty = ({ title, children }: EmptyProps) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children !== undefined && <div className="quiet">{children}</div>}
  </div>
);
