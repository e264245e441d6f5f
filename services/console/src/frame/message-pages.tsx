/** What is shown where a page does not exist, or broke. */

import { isRouteErrorResponse, useRouteError } from 'react-router';
import { OwnScreens } from '../kit/own-screens.tsx';
import { useTitle } from '../kit/screen.tsx';
import { Empty } from '../kit/show/empty.tsx';
import { useSay } from '../kit/words/language.tsx';
import { frameWords } from './words.ts';

export const NotFound = () => {
  const say = useSay();
  useTitle(say(frameWords.notFound));
  return (
    <Empty title={say(frameWords.notFound)}>
      <p>{say(frameWords.notFoundHow)}</p>
      <OwnScreens />
    </Empty>
  );
};

export const BrokenPage = () => {
  const error = useRouteError();
  const say = useSay();
  useTitle(say(frameWords.broken));
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <main className="plain-page">
      <h1>{say(frameWords.broken)}</h1>
      <p role="alert">{say(frameWords.brokenHow)}</p>
      <p className="quiet">{error instanceof Error ? error.message : String(error)}</p>
      <button type="button" className="is-main" onClick={() => location.reload()}>
        {say(frameWords.reload)}
      </button>
    </main>
  );
};
