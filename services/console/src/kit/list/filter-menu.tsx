/** A filter of a list: its button says what is chosen, its sheet holds a checkbox for each choice. */

import { type ReactNode, useState } from 'react';
import { Menu } from '../menu.tsx';
import { useSay } from '../words/language.tsx';
import { kitWords } from '../words.ts';

type FilterChoice = {
  readonly value: string;
  readonly label: string;
  /** Shown in place of the label, such as a lamp. */
  readonly shown?: ReactNode;
};

export type FilterMenuProps = {
  readonly label: string;
  readonly choices: readonly FilterChoice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** The button does not say what is chosen. */
  readonly isQuiet?: boolean;
};

/** With more choices than this there is a field to find one. */
const MANY_CHOICES = 12;

export const FilterMenu = ({ label, choices, chosen, onChange, isQuiet = false }: FilterMenuProps) => {
  const say = useSay();
  const [wanted, setWanted] = useState('');
  const [only] = chosen;
  const onlyLabel = choices.find(({ value }) => value === only)?.label ?? only;
  const isSet = chosen.length > 0 && !isQuiet;
  const text = isSet ? `${label}：${chosen.length === 1 ? onlyLabel : chosen.length}` : label;
  const shown = choices.filter((choice) => choice.label.includes(wanted) || chosen.includes(choice.value));
  return (
    <Menu label={text} className={isSet ? 'filter is-set' : 'filter'}>
      <fieldset className="filter-choices">
        <legend className="screen-reader">{label}</legend>
        {choices.length > MANY_CHOICES && (
          <input
            type="search"
            aria-label={say(kitWords.find)}
            placeholder={say(kitWords.find)}
            value={wanted}
            onChange={({ target }) => setWanted(target.value)}
          />
        )}
        {shown.map(({ value, label: name, shown: sign }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
            />
            {sign ?? name}
          </label>
        ))}
      </fieldset>
    </Menu>
  );
};
