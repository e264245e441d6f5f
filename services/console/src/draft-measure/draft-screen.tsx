/** 拟立项举措: a measure that did not come with the plan is written here, and goes to a leader for approval. */

import './draft-measure.css';
import { useNavigate } from 'react-router';
import { CommandForm } from '../kit/command/command-form.tsx';
import { ChoiceField, DateField, FormContext, TextArea, TextField } from '../kit/command/fields.tsx';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { OwnScreens } from '../kit/own-screens.tsx';
import { carried } from '../kit/place/address.ts';
import { measureAt } from '../kit/place/addresses.ts';
import { useParameters } from '../kit/place/parameters.ts';
import { draftsMeasures, usePlace } from '../kit/place/place.ts';
import { Screen } from '../kit/screen.tsx';
import { Empty } from '../kit/show/empty.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { matterWords } from '../kit/show/state-words.ts';
import { useSay } from '../kit/words/language.tsx';
import { useForm } from './cell.tsx';
import {
  type Choices,
  definitionIn,
  leaderIn,
  newMeasure,
  responsibleIn,
  type TypedMeasure,
  unitIn,
} from './definition.ts';
import { DraftMeasureChoicesDocument, DraftMeasureDocument, type MatterKind } from './draft-measure.generated.ts';
import { MilestonesField } from './milestones-field.tsx';
import { SupportField } from './support-field.tsx';
import { TargetsField } from './targets-field.tsx';
import { draftWords } from './words.ts';

export const DraftScreen = () => {
  const say = useSay();
  const { viewer } = usePlace();
  const query = useScreenQuery(DraftMeasureChoicesDocument, {});
  return (
    <Screen title={say(draftWords.title)} query={query}>
      {({ plan }) =>
        draftsMeasures(viewer) ? (
          plan && <DraftForm choices={plan} />
        ) : (
          <Empty title={say(draftWords.title)}>
            <p>{say(draftWords.notYours)}</p>
            <OwnScreens />
          </Empty>
        )
      }
    </Screen>
  );
};

const DraftForm = ({ choices }: { readonly choices: Choices }) => {
  const say = useSay();
  const navigate = useNavigate();
  const { search } = useParameters();
  const { viewer, plan } = usePlace();
  return (
    <>
      <h1>{say(draftWords.title)}</h1>
      <p className="quiet">{say(draftWords.how)}</p>
      <Panel className="draft-measure">
        <CommandForm
          mutation={DraftMeasureDocument}
          draft="draft-measure"
          initial={newMeasure(viewer.unitKey ?? '')}
          input={(typed) => ({ plan: plan.key, definition: definitionIn(typed, choices) })}
          submit={say(draftWords.submit)}
          onDone={({ measure }) => measure && navigate(carried(measureAt(measure.code), search))}
        >
          <Fields choices={choices} />
        </CommandForm>
      </Panel>
    </>
  );
};

const Fields = ({ choices }: { readonly choices: Choices }) => {
  const say = useSay();
  const form = useForm();
  const typed = form.values as TypedMeasure;
  const lead = unitIn(choices, typed['definition.leadUnit']);
  const unchosen = { value: '', label: say(draftWords.choose) };
  const shown = {
    ...form,
    values: {
      ...typed,
      // What follows from the lead unit is shown as chosen until another is.
      'definition.responsible': responsibleIn(choices, typed),
      'definition.supervisingLeader': leaderIn(choices, typed),
    },
  };
  return (
    <FormContext value={shown}>
      <fieldset className="draft-fields">
        <legend>{say(draftWords.what)}</legend>
        <TextField name="definition.code" label={say(draftWords.code)} hint={say(draftWords.codeHint)} required />
        <ChoiceField
          name="definition.section"
          label={say(draftWords.section)}
          required
          choices={[
            unchosen,
            ...choices.sections.map(({ key, code, title }) => ({ value: key, label: `${code} ${say(title)}` })),
          ]}
        />
        <ChoiceField
          name="definition.matter"
          label={say(draftWords.matter)}
          required
          choices={(Object.keys(matterWords) as MatterKind[]).map((matter) => ({
            value: matter,
            label: say(matterWords[matter]),
          }))}
        />
        <div className="is-wide">
          <TextField name="definition.title" label={say(draftWords.name)} hint={say(draftWords.nameHint)} required />
        </div>
      </fieldset>
      {typed['definition.matter'] !== 'ANNUAL_PLAN' && (
        <fieldset className="draft-fields">
          <legend>{say(draftWords.basis)}</legend>
          <div className="is-wide">
            <TextField
              name="definition.basis.title"
              label={say(draftWords.basisTitle)}
              hint={say(draftWords.basisHint)}
              required
            />
          </div>
          <TextField name="definition.basis.number" label={say(draftWords.basisNumber)} />
          <DateField name="definition.basis.date" label={say(draftWords.basisDate)} />
        </fieldset>
      )}
      <fieldset className="draft-fields">
        <legend>{say(draftWords.who)}</legend>
        <ChoiceField
          name="definition.leadUnit"
          label={say(draftWords.leadUnit)}
          required
          choices={[unchosen, ...choices.units.map(({ key, name }) => ({ value: key, label: say(name) }))]}
        />
        <ChoiceField
          name="definition.responsible"
          label={say(draftWords.responsible)}
          required
          choices={lead ? lead.posts.map(({ key, title }) => ({ value: key, label: say(title) })) : [unchosen]}
        />
        <ChoiceField
          name="definition.supervisingLeader"
          label={say(draftWords.leader)}
          required
          choices={[unchosen, ...choices.leaders.map(({ key, title }) => ({ value: key, label: say(title) }))]}
        />
        <div className="is-wide">
          <SupportField choices={choices} onChange={form.changeAll} />
        </div>
      </fieldset>
      <TargetsField onChange={form.changeAll} />
      <MilestonesField onChange={form.changeAll} />
      <TextArea
        name="definition.evidence"
        label={say(draftWords.evidence)}
        hint={say(draftWords.evidenceHint)}
        rows={3}
      />
    </FormContext>
  );
};
