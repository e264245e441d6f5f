/** 我: on a phone, what the masthead holds on a desk. */

import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { useTitle } from '../kit/screen.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import { RehearsalClock } from '../rehearsal/rehearsal-clock.tsx';
import { AccountActions } from './account-menu.tsx';
import { navFor, navName } from './nav.ts';
import { PlanName } from './plan-name.tsx';
import { exists } from './rooms.ts';
import { frameWords } from './words.ts';
import './me.css';

export const MeScreen = () => {
  const say = useSay();
  const { viewer } = usePlace();
  useTitle(say(frameWords.me));
  return (
    <>
      <h1>{say(frameWords.me)}</h1>
      <nav className="me-nav" aria-label={say(frameWords.mainNav)}>
        {navFor(viewer.role, exists).map((path) => (
          <Link key={path} to={path}>
            {say(navName(viewer.role, path))}
          </Link>
        ))}
      </nav>
      <Panel title={say(frameWords.plan)} className="me-plan">
        <PlanName />
        <RehearsalClock />
      </Panel>
      <Panel>
        <AccountActions />
      </Panel>
    </>
  );
};
