/** 我: on a phone, what the masthead holds on a desk. */

import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { useTitle } from '../kit/screen.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import { RehearsalClock } from '../rehearsal/rehearsal-clock.tsx';
import { AccountActions } from './account-menu.tsx';
import { navFor, navWords } from './nav.ts';
import { PlanName } from './plan-name.tsx';
import { exists } from './rooms.ts';
import { frameWords } from './words.ts';

export const MeScreen = () => {
  const say = useSay();
  const { viewer } = usePlace();
  useTitle(say(frameWords.me));
  return (
    <>
      <h1>{say(frameWords.me)}</h1>
      <Panel>
        <AccountActions />
      </Panel>
      <Panel title={say(frameWords.plan)}>
        <PlanName />
        <RehearsalClock />
        <ul className="plain-list">
          {navFor(viewer.role, exists).map((path) => (
            <li key={path}>
              <Link to={path}>{say(navWords[path])}</Link>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
};
