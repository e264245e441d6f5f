/** The units that support a measure under draft: groups first, then single units. */

import { faultAt } from '../kit/command/fields.tsx';
import { useSay } from '../kit/words/language.tsx';
import { useForm } from './cell.tsx';
import { type Choices, SUPPORT_GROUPS, SUPPORT_UNITS } from './definition.ts';
import type { ListProps } from './targets-field.tsx';
import { draftWords } from './words.ts';

type SupportProps = ListProps & { readonly choices: Choices };

export const SupportField = ({ choices: { units, unitGroups }, onChange }: SupportProps) => {
  const say = useSay();
  const { values, disabled, refusal } = useForm();
  const chosenUnits = values[SUPPORT_UNITS] as readonly string[];
  const chosenGroups = values[SUPPORT_GROUPS] as readonly string[];
  const leadUnit = values['definition.leadUnit'];
  const isFault = refusal && [SUPPORT_UNITS, SUPPORT_GROUPS].some((name) => faultAt(refusal, name));
  const count = chosenUnits.length + chosenGroups.length;
  const box = (field: string, chosen: readonly string[], key: string, name: string) => (
    <label key={key} className="draft-check">
      <input
        type="checkbox"
        disabled={disabled}
        checked={chosen.includes(key)}
        onChange={({ target }) =>
          onChange({ [field]: target.checked ? [...chosen, key] : chosen.filter((one) => one !== key) })
        }
      />
      {name}
    </label>
  );
  return (
    <details className="draft-support" open={isFault === true || undefined}>
      <summary>{say(count === 0 ? draftWords.support : draftWords.supported(count))}</summary>
      {unitGroups.length > 0 && (
        <fieldset className="draft-checks">
          <legend>{say(draftWords.groups)}</legend>
          {unitGroups.map(({ key, shortName }) => box(SUPPORT_GROUPS, chosenGroups, key, shortName))}
        </fieldset>
      )}
      <fieldset className="draft-checks">
        <legend>{say(draftWords.support)}</legend>
        {units
          .filter(({ key }) => key !== leadUnit)
          .map(({ key, shortName }) => box(SUPPORT_UNITS, chosenUnits, key, shortName))}
      </fieldset>
      {isFault && (
        <span className="field-fault" role="alert">
          {say(refusal.message)}
        </span>
      )}
    </details>
  );
};
