/** Title and responsibilities of a measure in an amendment, folded away until somebody wants to change them. */

import { useContext } from 'react';
import { ChecksField, type Choice, ChoiceField, FormContext, TextArea, TextField } from '../command/fields.tsx';
import { useSay } from '../words/language.tsx';
import { CONFIRMABLE, postChoices, postFor } from './amended-naming.ts';
import type { Roadmap } from './amendment.ts';
import { namingWords } from './naming-words.ts';

const LEAD = 'change.definition.leadUnit';
const RESPONSIBLE = 'change.definition.responsible';

export const NamingFields = ({ roadmap }: { readonly roadmap: Roadmap }) => {
  const say = useSay();
  const { plan, origins } = roadmap;
  const units: readonly Choice[] = plan.units.map(({ key, shortName }) => ({ value: key, label: shortName }));
  const form = useContext(FormContext);
  if (!form) throw new Error('A field stands outside of a form');
  const [lead, responsible] = [`${form.values[LEAD]}`, `${form.values[RESPONSIBLE]}`];
  const posts: readonly Choice[] = postChoices(roadmap, lead).map(({ key, title }) => ({
    value: key,
    label: say(title),
  }));
  const leaders: readonly Choice[] = plan.leaders.map(({ key, title }) => ({ value: key, label: say(title) }));
  const proposed: readonly Choice[] = CONFIRMABLE.filter((field) => origins[field].proposed).map((field) => ({
    value: field,
    label: say(namingWords[field]),
  }));
  return (
    <details>
      <summary>{say(namingWords.naming)}</summary>
      <div className="form">
        <TextField name="change.definition.title" label={say(namingWords.title)} required />
        <ChoiceField
          name={LEAD}
          label={say(namingWords.leadUnit)}
          hint={say(namingWords.leadUnitHint)}
          choices={units}
          onChoose={(unit) => form.changeAll({ [LEAD]: unit, [RESPONSIBLE]: postFor(roadmap, unit, responsible) })}
        />
        <ChoiceField name={RESPONSIBLE} label={say(namingWords.responsible)} choices={posts} />
        <ChoiceField
          name="change.definition.supervisingLeader"
          label={say(namingWords.supervisingLeader)}
          choices={leaders}
        />
        <ChecksField name="change.definition.supportUnits" label={say(namingWords.supportUnits)} choices={units} />
        <TextArea
          name="change.definition.evidence"
          label={say(namingWords.evidence)}
          hint={say(namingWords.onePerLine)}
          rows={3}
        />
        {proposed.length > 0 && (
          <ChecksField
            name="confirm"
            label={say(namingWords.confirm)}
            hint={say(namingWords.confirmHint)}
            choices={proposed}
          />
        )}
      </div>
    </details>
  );
};
