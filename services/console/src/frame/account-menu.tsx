/** Who is logged in: role and unit, language, log out, and in the demonstration the other accounts. */

import { useEffect, useState } from 'react';
import { Menu } from '../kit/menu.tsx';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { useLanguage, useSay } from '../kit/words/language.tsx';
import { beginLogin, type DemoAccount, demoAccounts, logOut } from '../login/session.ts';
import { followsChanges } from './nav.ts';
import { OwnPost } from './own-post.tsx';
import { frameWords } from './words.ts';

export const AccountMenu = () => (
  <Menu label={<OwnPost />} className="account-menu">
    <AccountActions />
  </Menu>
);

/** The same in the menu and on the page 我. */
export const AccountActions = () => {
  const say = useSay();
  const { language, choose } = useLanguage();
  const { viewer } = usePlace();
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([]);
  useEffect(() => {
    demoAccounts()
      .then(setAccounts)
      // Without the list the account is still shown, by its login name.
      .catch(() => setAccounts([]));
  }, []);
  const own = accounts.find(({ id }) => id === viewer.subject);
  const others = accounts.filter(({ id }) => id !== viewer.subject);
  return (
    <>
      <p className="menu-head">
        <b>{own ? say(own.name) : viewer.subject}</b>
        <span className="quiet">
          <OwnPost />
        </span>
      </p>
      {others.length > 0 && (
        <fieldset className="menu-group">
          <legend>{say(frameWords.switchAccount)}</legend>
          {others.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className="menu-item"
              onClick={() => void beginLogin({ returnTo: '/', account: id })}
            >
              {say(name)}
            </button>
          ))}
        </fieldset>
      )}
      <div className="menu-group">
        {followsChanges(viewer.role) && (
          <div data-closes="">
            <Link to="/done" className="menu-item">
              {say(frameWords.done)}
            </Link>
          </div>
        )}
        <button
          type="button"
          className="menu-item"
          data-closes=""
          lang={language === 'en' ? 'zh' : 'en'}
          onClick={() => choose(language === 'en' ? 'zh' : 'en')}
        >
          {say(frameWords.language)}
        </button>
        <button type="button" className="menu-item" onClick={() => void logOut()}>
          {say(frameWords.logOut)}
        </button>
      </div>
    </>
  );
};
