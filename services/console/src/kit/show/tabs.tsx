/** A few choices in a row, one of which is shown; the choice stands in the address bar. */

import { useParameters } from '../place/parameters.ts';

type Tab = {
  /** The value of the parameter; null is the choice without it. */
  readonly value: string | null;
  readonly label: string;
};

export type TabsProps = {
  /** The parameter of the address. */
  readonly name: string;
  /** What is chosen, for screen readers. */
  readonly label: string;
  readonly choices: readonly Tab[];
};

export const Tabs = ({ name, label, choices }: TabsProps) => {
  const { search, change } = useParameters();
  const given = search.get(name);
  const chosen = choices.some(({ value }) => value === given) ? given : null;
  return (
    <fieldset className="tabs">
      <legend className="screen-reader">{label}</legend>
      {choices.map(({ value, label: text }) => (
        <button
          key={value ?? ''}
          type="button"
          className={value === chosen ? 'tab is-here' : 'tab'}
          aria-pressed={value === chosen}
          onClick={() => change({ [name]: value })}
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
};
