/** The bar at the bottom of a phone; the last entry opens what the masthead holds on a desk. */

import { NavLink } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { useSay } from '../kit/words/language.tsx';
import { navName, phoneBarFor } from './nav.ts';
import { OwedNumber } from './owed-number.tsx';
import { exists } from './rooms.ts';
import { frameWords } from './words.ts';

export const PhoneBar = () => {
  const say = useSay();
  const { viewer } = usePlace();
  return (
    <nav className="phone-bar" aria-label={say(frameWords.phoneNav)}>
      {phoneBarFor(viewer.role, exists).map((path) => (
        <NavLink key={path} to={path} end={path === '/'}>
          {say(navName(viewer.role, path))}
          {path === '/to-do' && <OwedNumber />}
        </NavLink>
      ))}
      <NavLink to="/me" end>
        {say(frameWords.me)}
      </NavLink>
    </nav>
  );
};
