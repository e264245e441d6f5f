/** The ladder in force, rung by rung: which paper goes to whom, as a copy to whom, and how. */

import { type Column, Table } from '../kit/list/table.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { documentWords, ladderRoleWords } from '../kit/show/state-words.ts';
import { useSay } from '../kit/words/language.tsx';
import { Versions } from './lamp-panel.tsx';
import type { SettingsLadderFragment } from './settings.generated.ts';
import { VersionLine } from './version-line.tsx';
import { channelWords, settingsWords } from './words.ts';

type Rung = SettingsLadderFragment['rungs'][number];

export const LadderPanel = ({ ladders }: { readonly ladders: readonly SettingsLadderFragment[] }) => {
  const say = useSay();
  const present = ladders.find(({ inForce }) => inForce);
  if (!present) return null;
  const namesOf = ({ recipients }: Rung, copies: boolean) =>
    recipients
      .filter(({ copy }) => copy === copies)
      .map(({ role }) => say(ladderRoleWords[role]))
      .join('、');
  const columns: readonly Column<Rung>[] = [
    { key: 'rung', title: say(settingsWords.rung), heads: true, cell: ({ title }) => say(title) },
    { key: 'when', title: say(settingsWords.fires), cell: ({ timing }) => say(timing) },
    {
      key: 'document',
      title: say(settingsWords.document),
      width: '5.5em',
      cell: (rung) => say(documentWords[rung.document]),
    },
    { key: 'to', title: say(settingsWords.to), cell: (rung) => namesOf(rung, false) },
    { key: 'copy', title: say(settingsWords.copy), cell: (rung) => namesOf(rung, true) },
    {
      key: 'by',
      width: '8em',
      title: say(settingsWords.by),
      cell: ({ channels }) => channels.map((channel) => say(channelWords[channel])).join('、'),
    },
  ];
  return (
    <Panel title={say(settingsWords.ladder)} aside={<VersionLine of={present} />}>
      <p>{say(present.title)}</p>
      <Table label={say(settingsWords.ladder)} columns={columns} rows={present.rungs} rowKey={({ key }) => key} />
      <Versions of={ladders} />
    </Panel>
  );
};
