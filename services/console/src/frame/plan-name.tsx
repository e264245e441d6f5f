/** The plan's title; a menu where the reader may open several. */

import { useNavigate } from 'react-router';
import { usePlace } from '../kit/place/place.ts';
import { useSay } from '../kit/words/language.tsx';
import { landingFor } from './nav.ts';
import { exists } from './rooms.ts';
import { frameWords } from './words.ts';

export const PlanName = () => {
  const say = useSay();
  const navigate = useNavigate();
  const { plan, plans, viewer } = usePlace();
  const mark = plan.demonstration && <span className="tag">{say(frameWords.demonstration)}</span>;
  if (plans.length === 1)
    return (
      <>
        <span className="plan-name" title={say(plan.title)}>
          {say(plan.title)}
        </span>
        {mark}
      </>
    );
  return (
    <>
      <select
        className="plan-name is-quiet"
        aria-label={say(frameWords.plan)}
        value={plan.key}
        // Another plan has other measures and other days: it opens at its beginning.
        onChange={({ target }) =>
          navigate(`${landingFor(viewer.role, exists)}?plan=${encodeURIComponent(target.value)}`)
        }
      >
        {plans.map(({ key, title }) => (
          <option key={key} value={key}>
            {say(title)}
          </option>
        ))}
      </select>
      {mark}
    </>
  );
};
