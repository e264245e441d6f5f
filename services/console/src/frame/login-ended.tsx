/** Says that the login has ended, over the screen as it is, and leads back to it. */

import { useState } from 'react';
import { Dialog } from '../kit/dialog.tsx';
import { useSay } from '../kit/words/language.tsx';
import { beginLogin } from '../login/session.ts';
import { frameWords } from './words.ts';

export const LoginEnded = () => {
  const say = useSay();
  const [failed, setFailed] = useState(false);
  const begin = () => void beginLogin({ returnTo: location.pathname + location.search }).catch(() => setFailed(true));
  const action = (
    <button type="button" className="is-main" onClick={begin}>
      {say(frameWords.logIn)}
    </button>
  );
  return (
    <Dialog title={say(frameWords.loginEnded)} onClose={() => {}} actions={action}>
      <p>{say(frameWords.loginEndedHow)}</p>
      {failed && <p role="alert">{say(frameWords.issuerAway)}</p>}
    </Dialog>
  );
};
