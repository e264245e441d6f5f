/** The pages around a login: on the way back from the issuer, and after logging out. */

import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { fileWords } from '../kit/files/words.ts';
import { useTitle } from '../kit/screen.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { Phrase } from '../kit/words/phrase.ts';
import { beginLogin, completeLogin, IssuerUnreachableError } from '../login/session.ts';
import { readSettings } from '../login/settings.ts';
import { frameWords } from './words.ts';

/** A page without the frame: nobody is logged in. */
const Plain = ({ title, note, action }: { title: Phrase; note?: Phrase | undefined; action?: () => void }) => {
  const say = useSay();
  useTitle(say(title));
  return (
    <main className="plain-page">
      <p className="brand">{say(frameWords.brand)}</p>
      <h1>{say(title)}</h1>
      {note && <p role="alert">{say(note)}</p>}
      <p className="quiet">{say(fileWords.unclassified)}</p>
      {action && (
        <button type="button" className="is-main" onClick={action}>
          {say(frameWords.logIn)}
        </button>
      )}
    </main>
  );
};

const reasonOf = (error: unknown): Phrase =>
  error instanceof IssuerUnreachableError ? frameWords.issuerAway : frameWords.loginFailed;

/** Begins a login at once; says why where it cannot. */
export const LoginNeeded = () => {
  const [fault, setFault] = useState<Phrase | null>(null);
  const hasIssuer = readSettings().login !== null;
  const begin = () => {
    setFault(null);
    const returnTo = location.pathname + location.search;
    beginLogin({ returnTo }).catch((error: unknown) => setFault(reasonOf(error)));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is shown
  useEffect(() => {
    if (hasIssuer) begin();
  }, []);
  if (!hasIssuer) return <Plain title={frameWords.logIn} note={frameWords.noIssuer} />;
  return fault ? (
    <Plain title={frameWords.logIn} note={fault} action={begin} />
  ) : (
    <Plain title={frameWords.loggingIn} />
  );
};

let completing: Promise<string> | undefined;

/** Where the issuer sends people back to. */
export const LoginReturn = () => {
  const navigate = useNavigate();
  const [fault, setFault] = useState<Phrase | null>(null);
  useEffect(() => {
    // React may mount twice; a code can be used once.
    completing ??= completeLogin();
    completing
      .then((returnTo) => navigate(returnTo, { replace: true, state: { landing: returnTo === '/' } }))
      .catch((error: unknown) => setFault(reasonOf(error)));
  }, [navigate]);
  if (!fault) return <Plain title={frameWords.loggingIn} />;
  const again = () => void beginLogin({ returnTo: '/' }).catch((error: unknown) => setFault(reasonOf(error)));
  return <Plain title={frameWords.logIn} note={fault} action={again} />;
};

export const LoggedOut = () => {
  const [fault, setFault] = useState<Phrase>();
  const begin = () => void beginLogin({ returnTo: '/' }).catch((error: unknown) => setFault(reasonOf(error)));
  return <Plain title={frameWords.loggedOut} note={fault} action={begin} />;
};
