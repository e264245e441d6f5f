/** Who the reader is in the plan: the unit and role, the post of a leader, else the role. */

import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { usePlace, type Viewer } from '../kit/place/place.ts';
import { roleWords } from '../kit/show/state-words.ts';
import { useSay } from '../kit/words/language.tsx';
import { OwnPostDocument } from './post.generated.ts';

export const OwnPost = () => {
  const say = useSay();
  const { viewer } = usePlace();
  if (viewer.unitKey === null && viewer.leaderKey === null) return <>{say(roleWords[viewer.role])}</>;
  return <PostInPlan viewer={viewer} />;
};

/** The role alone until the plan's answer is there. */
const PostInPlan = ({ viewer: { role, unitKey, leaderKey } }: { readonly viewer: Viewer }) => {
  const say = useSay();
  const { data } = useScreenQuery(OwnPostDocument, { unit: unitKey ?? '', hasUnit: unitKey !== null });
  const leader = data?.plan?.leaders?.find(({ key }) => key === leaderKey);
  if (leader) return <>{say(leader.title)}</>;
  const unit = data?.plan?.unit?.shortName;
  return (
    <>
      {unit && `${unit} `}
      {say(roleWords[role])}
    </>
  );
};
