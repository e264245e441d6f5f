/** Which roles there are, who may log in with them as far as Duban knows, and what each may view and do. */

import { useEffect, useState } from 'react';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { type Column, Table } from '../kit/list/table.tsx';
import { FaultNote } from '../kit/screen.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { Skeleton } from '../kit/show/skeleton.tsx';
import { roleWords } from '../kit/show/state-words.ts';
import { useSay } from '../kit/words/language.tsx';
import { type DemoAccount, demoAccounts } from '../login/session.ts';
import { SettingsRolesDocument, type SettingsRolesQuery } from './settings.generated.ts';
import { settingsWords } from './words.ts';

type Rights = SettingsRolesQuery['roles'][number];

/** UNIT_HEAD is `unit-head` in a token. */
const inToken = (role: Rights['role']): string => role.toLowerCase().replaceAll('_', '-');

/** Undefined until they are known; none where another issuer keeps the accounts. */
const useAccounts = (): readonly DemoAccount[] | undefined => {
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>();
  useEffect(() => {
    demoAccounts()
      .then(setAccounts)
      .catch(() => setAccounts([]));
  }, []);
  return accounts;
};

export const RolesPanel = () => {
  const say = useSay();
  const { data, fault, refresh } = useScreenQuery(SettingsRolesDocument, {});
  const accounts = useAccounts();
  const listed = (phrases: readonly string[]) => (phrases.length === 0 ? '—' : phrases.join('、'));
  const columns: readonly Column<Rights>[] = [
    {
      key: 'role',
      title: say(settingsWords.role),
      heads: true,
      width: '9em',
      cell: ({ role }) => say(roleWords[role]),
    },
    ...((accounts?.length ?? 0) > 0
      ? [
          {
            key: 'accounts',
            title: say(settingsWords.accounts),
            width: '12em',
            cell: ({ role }: Rights) =>
              listed((accounts ?? []).filter((one) => one.role === inToken(role)).map(({ name }) => say(name))),
          },
        ]
      : []),
    {
      key: 'views',
      className: 'is-long',
      title: say(settingsWords.views),
      cell: ({ readings }) =>
        listed(readings.map(({ what, scope }) => say(settingsWords.viewsWithin(say(what), say(scope))))),
    },
    {
      key: 'does',
      className: 'is-long',
      title: say(settingsWords.does),
      cell: ({ commands }) => listed(commands.map((one) => say(one))),
    },
  ];
  return (
    <Panel title={say(settingsWords.roles)}>
      {data ? (
        <Table label={say(settingsWords.roles)} columns={columns} rows={data.roles} rowKey={({ role }) => role} />
      ) : fault ? (
        <FaultNote fault={fault} onRetry={refresh} />
      ) : (
        <Skeleton />
      )}
      {accounts && (
        <p className="quiet">
          {say(accounts.length > 0 ? settingsWords.accountsLocal : settingsWords.accountsElsewhere)}
        </p>
      )}
    </Panel>
  );
};
