/** The roadmap of a measure under draft: what is done by when, and what each target should have reached by then. */

import { usePlace } from '../kit/place/place.ts';
import { addDays, laterOf } from '../kit/show/date.ts';
import { unitOf } from '../kit/show/value.ts';
import { useSay } from '../kit/words/language.tsx';
import { Cell, ListFault, NumberInput, useForm } from './cell.tsx';
import {
  MILESTONES,
  NEW_MILESTONE,
  sentPlace,
  TARGETS,
  type TypedMilestone,
  type TypedTarget,
  without,
} from './definition.ts';
import type { ListProps } from './targets-field.tsx';
import { draftWords } from './words.ts';

export const MilestonesField = ({ onChange }: ListProps) => {
  const say = useSay();
  const { plan, today } = usePlace();
  const { values, disabled } = useForm();
  const targets = values[TARGETS] as readonly TypedTarget[];
  const milestones = values[MILESTONES] as readonly TypedMilestone[];
  const change = (place: number, part: Partial<TypedMilestone>) =>
    onChange({ [MILESTONES]: milestones.map((one, index) => (index === place ? { ...one, ...part } : one)) });
  const expect = (place: number, target: number, value: string) =>
    change(place, {
      expected: targets.map((_, index) => (index === target ? value : (milestones[place]?.expected[index] ?? ''))),
    });
  return (
    <fieldset className="draft-list">
      <legend>{say(draftWords.milestones)}</legend>
      <p className="quiet">{say(draftWords.milestonesHint)}</p>
      {milestones.map((milestone, place) => {
        const path = `${MILESTONES}.${place}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: milestones under draft have no other name than their place.
          <fieldset key={place} className="draft-row">
            <legend>{say(draftWords.milestone(place + 1))}</legend>
            <Cell path={`${path}.label`} label={say(draftWords.content)}>
              {(control) => (
                <input
                  {...control}
                  required
                  value={milestone.label}
                  onChange={({ target: { value } }) => change(place, { label: value })}
                />
              )}
            </Cell>
            <Cell path={`${path}.due`} label={say(draftWords.due)}>
              {(control) => (
                <input
                  {...control}
                  type="date"
                  required
                  min={laterOf(addDays(plan.adopted, 1), today)}
                  max={`${plan.year}-12-31`}
                  value={milestone.due}
                  onChange={({ target: { value } }) => change(place, { due: value })}
                />
              )}
            </Cell>
            {targets.map((target, at) => {
              const sent = sentPlace({ [TARGETS]: targets, [MILESTONES]: milestones }, place, at);
              const name = target.label || say(draftWords.target(at + 1));
              return (
                <Cell
                  // biome-ignore lint/suspicious/noArrayIndexKey: targets under draft have no other name than their place.
                  key={at}
                  path={sent < 0 ? null : `${path}.expected.${sent}`}
                  label={say(draftWords.expected(name))}
                >
                  {(control) => (
                    <span className="number-field">
                      <NumberInput
                        {...control}
                        value={milestone.expected[at] ?? ''}
                        onType={(value) => expect(place, at, value)}
                      />
                      {target.kind === 'GROWTH' ? '%' : unitOf(target)}
                    </span>
                  )}
                </Cell>
              );
            })}
            {milestones.length > 1 && (
              <button
                type="button"
                className="is-quiet"
                disabled={disabled}
                aria-label={say(draftWords.removeMilestone(place + 1))}
                onClick={() => onChange({ [MILESTONES]: without(milestones, place) })}
              >
                {say(draftWords.remove)}
              </button>
            )}
          </fieldset>
        );
      })}
      <ListFault path={MILESTONES} />
      <button
        type="button"
        disabled={disabled}
        onClick={() => onChange({ [MILESTONES]: [...milestones, NEW_MILESTONE] })}
      >
        {say(draftWords.addMilestone)}
      </button>
    </fieldset>
  );
};
