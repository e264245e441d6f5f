/** The text of a draft: its paragraphs can be edited by the office until it is signed, its figures cannot. */

import { useContext } from 'react';
import { linesIn } from '../kit/acts/act.ts';
import { CommandForm } from '../kit/command/command-form.tsx';
import { FormContext, TextArea } from '../kit/command/fields.tsx';
import { usePlace } from '../kit/place/place.ts';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import { changedIn, type TypedParagraphs, typedOf } from './content.ts';
import { ActEditPaperDocument, type DraftParagraphFragment } from './papers.generated.ts';
import type { ShownDraft, ShownPaper } from './shown-paper.ts';
import { papersWords } from './words.ts';

type Props = { readonly paper: ShownPaper; readonly draft: ShownDraft };

/** Characters of a line of the field, for its height. */
const LINE = 48;

export const PaperEditor = ({ paper, draft }: Props) => {
  const say = useSay();
  const { viewer, plan, asOf } = usePlace();
  const { key, addressees, copies } = draft;
  const { revision, paragraphs } = draft.draft;
  const isOpen = paper.stage === 'DRAFTED' || paper.stage === 'REVIEWED';
  if (viewer.role !== 'SUPERVISOR' || !isOpen || asOf !== null)
    return (
      <Panel title={say(papersWords.text)}>
        {paragraphs.map(({ at, lead, text }) => (
          <p key={at} className="paper-text">
            <strong>{lead}</strong>
            {text}
          </p>
        ))}
      </Panel>
    );
  return (
    <Panel title={say(papersWords.text)}>
      <p className="quiet">{say(papersWords.textHow)}</p>
      <CommandForm
        mutation={ActEditPaperDocument}
        draft={`paper:${key}/${revision}`}
        initial={{ addressees: addressees.join('\n'), copies: copies.join('\n'), typed: typedOf(paragraphs) }}
        input={(values) => ({
          plan: plan.key,
          paper: key,
          paragraphs: changedIn(paragraphs, values.typed),
          addressees: linesIn(values.addressees),
          copies: linesIn(values.copies),
        })}
        submit={say(papersWords.save)}
        done={() => papersWords.saved}
      >
        <TextArea name="addressees" label={say(papersWords.addressees)} hint={say(papersWords.oneALine)} rows={2} />
        {paragraphs.map((paragraph) => (
          <Paragraph key={paragraph.at} paragraph={paragraph} />
        ))}
        <TextArea name="copies" label={say(papersWords.copies)} hint={say(papersWords.oneALine)} rows={2} />
      </CommandForm>
    </Panel>
  );
};

const Paragraph = ({ paragraph: { at, lead, drawn, figures } }: { readonly paragraph: DraftParagraphFragment }) => {
  const say = useSay();
  const form = useContext(FormContext);
  if (!form) return null;
  const typed = form.values.typed as TypedParagraphs;
  const text = typed[String(at)] ?? drawn;
  const id = `${form.id}-paragraph-${at}`;
  const change = (next: string) => form.change('typed', { ...typed, [String(at)]: next });
  return (
    <div className="field paper-paragraph">
      <label htmlFor={id}>
        {say(papersWords.paragraph(at + 1))} <span className="field-hint">{lead}</span>
      </label>
      <textarea
        id={id}
        rows={Math.max(2, Math.ceil(text.length / LINE) + 1)}
        value={text}
        disabled={form.disabled}
        onChange={({ target }) => change(target.value)}
      />
      <p className="quiet">
        {figures.length > 0 && say(papersWords.figures(figures.join('、')))}{' '}
        {text !== drawn && (
          <button type="button" className="is-quiet" onClick={() => change(drawn)}>
            {say(papersWords.reset)}
          </button>
        )}
      </p>
    </div>
  );
};
