/** The lamp policy in force: its lamps, what each means and when it is lit; and every other version with its date. */

import { Lamp } from '../kit/show/lamp.tsx';
import { lampConditions, POINTS_NOTE, scheduleWords } from '../kit/show/lamp-rules.ts';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { SettingsLampPolicyFragment } from './settings.generated.ts';
import { VersionLine } from './version-line.tsx';
import { lampMeaningWords, settingsWords } from './words.ts';

export const LampPanel = ({ policies }: { readonly policies: readonly SettingsLampPolicyFragment[] }) => {
  const say = useSay();
  const present = policies.find(({ inForce }) => inForce);
  if (!present) return null;
  const conditions = lampConditions(present.rules);
  return (
    <Panel title={say(settingsWords.lamps)} aside={<VersionLine of={present} />}>
      <p>{say(present.title)}</p>
      <p className="quiet">
        {say(settingsWords.source)} {say(present.source)}
      </p>
      <p className="quiet">
        {say(scheduleWords(present.scheduled))}
        {present.rules.some(({ kind }) => kind === 'POINTS') && say(POINTS_NOTE)}
      </p>
      <dl className="facts lamps-in-words">
        {present.lamps.map((lamp) => (
          <div key={lamp.key}>
            <dt>
              <Lamp lamp={lamp} />
            </dt>
            <dd>
              {say(lampMeaningWords[lamp.meaning])}
              {conditions.has(lamp.key) && (
                <ul className="plain-list quiet">
                  {conditions.get(lamp.key)?.map((one) => (
                    <li key={one.zh}>{say(one)}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Versions of={policies} />
    </Panel>
  );
};

type Named = { readonly key: string; readonly version: number; readonly from: string; readonly inForce: boolean } & {
  readonly title: { readonly zh: string; readonly en: string | null };
};

/** Nothing where there is only one. */
export const Versions = ({ of: all }: { readonly of: readonly Named[] }) => {
  const say = useSay();
  if (all.length < 2) return null;
  return (
    <>
      <h3>{say(settingsWords.versions)}</h3>
      <ul className="plain-list">
        {all.map((one) => (
          <li key={`${one.key} ${one.version}`}>
            {say(one.title)} <VersionLine of={one} />
          </li>
        ))}
      </ul>
    </>
  );
};
