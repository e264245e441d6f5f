/** Where a reader may go on who came to a screen that is not meant for the role: the screens that are. */

import { use } from 'react';
import { Link } from './place/link.tsx';
import { PlaceContext } from './place/place.ts';
import { useSay } from './words/language.tsx';
import { kitWords } from './words.ts';

export const OwnScreens = () => {
  const say = useSay();
  // Faults are also shown before the frame knows who reads.
  const screens = use(PlaceContext)?.screens ?? [];
  if (screens.length === 0) return null;
  return (
    <nav className="own-screens" aria-label={say(kitWords.ownScreens)}>
      <span>{say(kitWords.ownScreens)}</span>
      {screens.map(({ path, name }, index) => (
        <Link key={path} to={path} className={index === 0 ? 'button' : 'link'}>
          {say(name)}
        </Link>
      ))}
    </nav>
  );
};
