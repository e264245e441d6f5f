/** Links between screens: they carry the plan and the day, so a pasted link shows the same thing. */

import type { ReactNode } from 'react';
import { Link as RouterLink, NavLink as RouterNavLink, useSearchParams } from 'react-router';
import { carried } from './address.ts';

export type LinkProps = {
  /** A path within the console, with its own parameters: `/measures?lamp=red`. */
  readonly to: string;
  readonly className?: string;
  readonly title?: string | undefined;
  /** What a screen reader says instead of the text. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
};

export const Link = ({ to, className = 'link', title, label, children }: LinkProps) => {
  const [search] = useSearchParams();
  return (
    <RouterLink to={carried(to, search)} className={className} title={title} aria-label={label}>
      {children}
    </RouterLink>
  );
};

type NavLinkProps = LinkProps & {
  /** Screens below it have links of their own: there it does not say that the reader is here. */
  readonly end: boolean;
};

/** A link of the navigation: says where the reader is. */
export const NavLink = ({ to, end, className = '', children }: NavLinkProps) => {
  const [search] = useSearchParams();
  return (
    <RouterNavLink
      to={carried(to, search)}
      end={end}
      className={({ isActive }) => `${className}${isActive ? ' is-here' : ''}`}
    >
      {children}
    </RouterNavLink>
  );
};
