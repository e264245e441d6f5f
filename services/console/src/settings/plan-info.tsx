/** What a table may not say of its plan, as a CSV file cannot: key, title, place, year and adoption. */

import { useId } from 'react';
import { useSay } from '../kit/words/language.tsx';
import { importWords } from './plan-import-words.ts';

/** By the names of the command's input. */
export type PlanInfo = Readonly<Record<'plan' | 'title' | 'place' | 'year' | 'adopted', string>>;
export const NO_INFO: PlanInfo = { plan: '', title: '', place: '', year: '', adopted: '' };

type Props = {
  readonly info: PlanInfo;
  readonly disabled: boolean;
  readonly onChange: (info: PlanInfo) => void;
};

export const InfoFields = ({ info, disabled, onChange }: Props) => {
  const say = useSay();
  const id = useId();
  const field = (name: keyof PlanInfo, label: string, more: React.ComponentProps<'input'> = {}) => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        name={name}
        type="text"
        autoComplete="off"
        disabled={disabled}
        value={info[name]}
        onChange={({ target }) => onChange({ ...info, [name]: target.value })}
        {...more}
      />
    </div>
  );
  return (
    <details className="plan-info">
      <summary>{say(importWords.info)}</summary>
      <div className="plan-info-fields">
        {field('plan', say(importWords.plan), { placeholder: say(importWords.planHint) })}
        {field('title', say(importWords.name))}
        {field('place', say(importWords.place))}
        {field('year', say(importWords.year), { inputMode: 'numeric', maxLength: 4 })}
        {field('adopted', say(importWords.adopted), { type: 'date' })}
      </div>
    </details>
  );
};
