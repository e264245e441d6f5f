/** The masthead: a thin red line, the name, the plan, the screens of the role, the day that is shown, the account. */

import { Link, NavLink } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { useSay } from '../kit/words/language.tsx';
import { RehearsalClock } from '../rehearsal/rehearsal-clock.tsx';
import { AccountMenu } from './account-menu.tsx';
import { AsOfControl } from './as-of.tsx';
import { hasBelow, landingFor, navFor, navName } from './nav.ts';
import { hasSearch } from './overlays.tsx';
import { OwedNumber } from './owed-number.tsx';
import { PlanName } from './plan-name.tsx';
import { exists } from './rooms.ts';
import { frameWords } from './words.ts';

export const Masthead = ({ onSearch }: { readonly onSearch: () => void }) => {
  const say = useSay();
  const { viewer } = usePlace();
  const paths = navFor(viewer.role, exists);
  return (
    <header className="masthead">
      <Link to={landingFor(viewer.role, exists)} className="brand">
        {say(frameWords.brand)}
      </Link>
      <PlanName />
      <RehearsalClock />
      <nav className="main-nav" aria-label={say(frameWords.mainNav)}>
        {paths.map((path) => (
          <NavLink key={path} to={path} end={hasBelow(path, paths)}>
            {say(navName(viewer.role, path))}
            {path === '/to-do' && <OwedNumber />}
          </NavLink>
        ))}
      </nav>
      <span className="masthead-end">
        {hasSearch && (
          <button type="button" className="is-quiet search-button" onClick={onSearch}>
            {say(frameWords.search)} <kbd>/</kbd>
          </button>
        )}
        <AsOfControl />
        <AccountMenu />
      </span>
    </header>
  );
};
