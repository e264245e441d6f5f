/** The thresholds of a policy, to be typed over; nothing is adopted here. */

import { type ReactNode, useId, useState } from 'react';
import { useDraft } from '../kit/draft/use-draft.ts';
import { LampSign } from '../kit/show/lamp.tsx';
import { modeWords } from '../kit/show/lamp-rules.ts';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import { differing, type Edits, GRACE, initialOf, MODE, notNumbers, type Policy, thresholdsOf } from './policy.ts';
import { boundWords, dayKindWords, policyWords, ruleWords } from './words.ts';

/** A replay that was asked for. */
export type Asked = {
  readonly number: number;
  readonly base: Policy;
  readonly edits: Edits;
  readonly from: string | null;
};

export type ThresholdFormProps = {
  readonly policies: readonly Policy[];
  /** Policies of other places, to begin with. */
  readonly templates: readonly Policy[];
  readonly present: Policy;
  readonly today: string;
  readonly onReplay: (asked: Asked) => void;
};

const idOf = ({ key, version }: Policy): string => `${key} ${version}`;

export const ThresholdForm = ({ policies, templates, present, today, onReplay }: ThresholdFormProps) => {
  const say = useSay();
  const id = useId();
  const [chosen, choose] = useState(idOf(present));
  const base = [...policies, ...templates].find((one) => idOf(one) === chosen) ?? present;
  const initial = initialOf(base);
  const { values, change, clear, isKept } = useDraft<Edits>(`lamp-policy:${idOf(base)}`, initial);
  const [from, setFrom] = useState('');
  const [count, setCount] = useState(1);
  const wrong = notNumbers(values);
  const changes = differing(values, initial);
  /** What is stored stands beside what was typed over it. */
  const stored = (name: string, said: string) =>
    changes.includes(name) && <span className="threshold-stored">{say(policyWords.stored(said))}</span>;

  const field = (name: string, label: ReactNode, unit: string) => (
    <div className={changes.includes(name) ? 'threshold is-changed' : 'threshold'} key={name}>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <span className="number-field">
        <input
          id={`${id}-${name}`}
          type="text"
          inputMode="decimal"
          value={values[name] ?? ''}
          aria-invalid={wrong.includes(name)}
          aria-describedby={wrong.includes(name) ? `${id}-${name}-fault` : undefined}
          onChange={({ target }) => change({ ...values, [name]: target.value })}
        />
        {unit}
        {stored(name, `${initial[name] ?? ''}${unit}`)}
      </span>
      {wrong.includes(name) && (
        <span id={`${id}-${name}-fault`} className="field-fault" role="alert">
          {say(policyWords.notNumber)}
        </span>
      )}
    </div>
  );

  return (
    <Panel title={say(policyWords.thresholds)}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (wrong.length > 0) return;
          setCount(count + 1);
          onReplay({ number: count, base, edits: values, from: from || null });
        }}
      >
        {policies.length + templates.length > 1 && (
          <div className="field">
            <label htmlFor={`${id}-base`}>{say(policyWords.base)}</label>
            <select id={`${id}-base`} value={chosen} onChange={({ target }) => choose(target.value)}>
              <optgroup label={say(policyWords.versions)}>
                {policies.map((policy) => (
                  <option key={idOf(policy)} value={idOf(policy)}>
                    {say(policyWords.versionLine(policy.title, policy.version))}
                  </option>
                ))}
              </optgroup>
              {templates.length > 0 && (
                <optgroup label={say(policyWords.templates)}>
                  {templates.map((policy) => (
                    <option key={idOf(policy)} value={idOf(policy)}>
                      {say(policy.title)}
                    </option>
                  ))}
                </optgroup>
              )}
            </select>
            {templates.includes(base) && <p className="quiet">{say(base.source)}</p>}
          </div>
        )}
        {base.rules.map((rule, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rules have no other name than their place.
          <fieldset key={index} className="rule">
            <legend>
              {say(ruleWords[rule.kind])}
              {rule.days !== null && <span className="quiet"> {say(dayKindWords[rule.days])}</span>}
            </legend>
            {thresholdsOf(base, rule, index).map(({ name, lamp, isLeftOut }) =>
              field(
                name,
                <>
                  <LampSign lamp={lamp} /> {say(lamp.name)}{' '}
                  <span className="quiet">{say(isLeftOut ? policyWords.moreThan : boundWords[rule.kind].label)}</span>
                </>,
                say(boundWords[rule.kind].unit),
              ),
            )}
          </fieldset>
        ))}
        <fieldset className="rule">
          <legend>{say(policyWords.scheduled)}</legend>
          <div className={changes.includes(MODE) ? 'threshold is-changed' : 'threshold'}>
            <label htmlFor={`${id}-mode`}>{say(policyWords.mode)}</label>
            <select
              id={`${id}-mode`}
              value={values[MODE]}
              onChange={({ target }) => change({ ...values, [MODE]: target.value })}
            >
              {Object.entries(modeWords).map(([mode, words]) => (
                <option key={mode} value={mode}>
                  {say(words)}
                </option>
              ))}
            </select>
            {stored(MODE, say(modeWords[base.scheduled.mode]))}
          </div>
          {field(GRACE, say(policyWords.grace), '')}
        </fieldset>
        <div className="field">
          <label htmlFor={`${id}-from`}>{say(policyWords.assumed)}</label>
          <input
            id={`${id}-from`}
            type="date"
            max={today}
            value={from}
            onChange={({ target }) => setFrom(target.value)}
          />
        </div>
        <div className="actions">
          <span className="quiet policy-changes" role="status">
            {say(changes.length === 0 ? policyWords.unchanged : policyWords.changes(changes.length))}
          </span>
          {isKept && (
            <button type="button" onClick={clear}>
              {say(policyWords.reset)}
            </button>
          )}
          <button type="submit" className="is-main" disabled={wrong.length > 0}>
            {say(policyWords.run)}
          </button>
        </div>
      </form>
    </Panel>
  );
};
