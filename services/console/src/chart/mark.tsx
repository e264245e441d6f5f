/** The sign of a milestone: a shape for each standing, the colour beside it. */

import type { Standing } from './year.ts';

/** Drawn around 0,0; about 12 by 12. */
const SIGNS: Readonly<Record<Standing, React.ReactNode>> = {
  verified: <circle r="5" className="mark-good" />,
  'verified-late': (
    <>
      <circle r="4" className="mark-good" />
      <circle r="6.2" className="mark-ring" />
    </>
  ),
  submitted: (
    <>
      <circle r="4.6" className="mark-open is-good" />
      <path d="M0-4.6A4.6 4.6 0 0 1 0 4.6Z" className="mark-good" />
    </>
  ),
  returned: <path d="M0-6 6 0 0 6-6 0Z" className="mark-warn" />,
  overdue: <rect x="-5" y="-5" width="10" height="10" className="mark-late" />,
  'extension-asked': (
    <>
      <circle r="4.6" className="mark-open is-warn" />
      <path d="M0-2.8V0H2.6" className="mark-open is-warn" />
    </>
  ),
  'not-due': <circle r="4.4" className="mark-open" />,
};

export const Mark = ({ standing }: { readonly standing: Standing }) => SIGNS[standing];

export const LegendMark = ({ standing }: { readonly standing: Standing }) => (
  <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
    <Mark standing={standing} />
  </svg>
);
