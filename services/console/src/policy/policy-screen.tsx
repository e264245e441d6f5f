/** 亮灯规则: the policy in force, what a changed one would have shown, and its adoption. */

import './policy.css';
import { useState } from 'react';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { Screen } from '../kit/screen.tsx';
import { DateText } from '../kit/show/date.tsx';
import { Lamp } from '../kit/show/lamp.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import { LampPoliciesDocument } from './policy.generated.ts';
import { nextVersion, othersIn, type Policy } from './policy.ts';
import { ReplayResult } from './replay-result.tsx';
import { type Asked, ThresholdForm } from './threshold-form.tsx';
import { policyWords } from './words.ts';

export const PolicyScreen = () => {
  const say = useSay();
  const query = useScreenQuery(LampPoliciesDocument, {});
  return (
    <Screen title={say(policyWords.title)} query={query}>
      {({ plan }) =>
        plan && <Policies today={plan.clock.today} policies={plan.lampPolicies} templates={plan.lampPolicyTemplates} />
      }
    </Screen>
  );
};

type PoliciesProps = {
  readonly today: string;
  readonly policies: readonly Policy[];
  readonly templates: readonly Policy[];
};

const Policies = ({ today, policies, templates }: PoliciesProps) => {
  const say = useSay();
  const [asked, setAsked] = useState<Asked | null>(null);
  const present = policies.find((one) => one.inForce) ?? policies[0];
  if (!present) return null;
  return (
    <>
      <h1>{say(policyWords.inForce(present.title, present.version))}</h1>
      <div className="columns">
        <ThresholdForm
          policies={policies}
          templates={othersIn(templates, policies)}
          present={present}
          today={today}
          onReplay={setAsked}
        />
        <div>
          <InForce policy={present} />
          <Versions policies={policies} />
        </div>
      </div>
      {asked && (
        <ReplayResult key={asked.number} asked={asked} today={today} version={nextVersion(policies, asked.base.key)} />
      )}
    </>
  );
};

const InForce = ({ policy }: { readonly policy: Policy }) => {
  const say = useSay();
  return (
    <Panel title={say(policyWords.basedOn)}>
      <p>{say(policy.source)}</p>
      <ul className="plain-list policy-lamps">
        {policy.lamps.map((lamp) => (
          <li key={lamp.key}>
            <Lamp lamp={lamp} />
          </li>
        ))}
      </ul>
    </Panel>
  );
};

const Versions = ({ policies }: { readonly policies: readonly Policy[] }) => {
  const say = useSay();
  return (
    <Panel title={say(policyWords.versions)}>
      <ul className="plain-list">
        {policies.map((policy) => (
          <li key={`${policy.key} ${policy.version}`}>
            {say(policyWords.versionLine(policy.title, policy.version))}{' '}
            <span className="quiet">
              <DateText value={policy.from} /> {say(policyWords.from)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
