/** The targets of a measure under draft: what is to be reached, one row each. */

import { useSay } from '../kit/words/language.tsx';
import { Cell, ListFault, NumberInput, useForm } from './cell.tsx';
import {
  hasUnit,
  hasValue,
  MILESTONES,
  NEW_TARGET,
  TARGETS,
  type TypedMilestone,
  type TypedTarget,
  without,
} from './definition.ts';
import type { TargetKind } from './draft-measure.generated.ts';
import { draftWords, kindWords } from './words.ts';

export type ListProps = {
  /** Replaces several fields of the form at once. */
  readonly onChange: (changes: Readonly<Record<string, unknown>>) => void;
};

export const TargetsField = ({ onChange }: ListProps) => {
  const say = useSay();
  const { values, disabled } = useForm();
  const targets = values[TARGETS] as readonly TypedTarget[];
  const milestones = values[MILESTONES] as readonly TypedMilestone[];
  const change = (place: number, part: Partial<TypedTarget>) =>
    onChange({ [TARGETS]: targets.map((target, index) => (index === place ? { ...target, ...part } : target)) });
  const remove = (place: number) =>
    onChange({
      [TARGETS]: without(targets, place),
      [MILESTONES]: milestones.map((one) => ({ ...one, expected: without(one.expected, place) })),
    });
  return (
    <fieldset className="draft-list">
      <legend>{say(draftWords.targets)}</legend>
      {targets.map((target, place) => {
        const path = `${TARGETS}.${place}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: targets under draft have no other name than their place.
          <fieldset key={place} className="draft-row">
            <legend>{say(draftWords.target(place + 1))}</legend>
            <Cell path={`${path}.label`} label={say(draftWords.label)}>
              {(control) => (
                <input
                  {...control}
                  required
                  value={target.label}
                  onChange={({ target: { value } }) => change(place, { label: value })}
                />
              )}
            </Cell>
            <Cell path={`${path}.kind`} label={say(draftWords.kind)}>
              {(control) => (
                <select
                  {...control}
                  value={target.kind}
                  onChange={({ target: { value } }) => change(place, { kind: value as TargetKind })}
                >
                  {(Object.keys(kindWords) as TargetKind[]).map((kind) => (
                    <option key={kind} value={kind}>
                      {say(kindWords[kind])}
                    </option>
                  ))}
                </select>
              )}
            </Cell>
            {hasValue(target) && (
              <Cell path={`${path}.value`} label={say(draftWords.value)}>
                {(control) => (
                  <span className="number-field">
                    <NumberInput
                      {...control}
                      required
                      value={target.value}
                      onType={(value) => change(place, { value })}
                    />
                    {target.kind === 'GROWTH' && '%'}
                  </span>
                )}
              </Cell>
            )}
            {hasUnit(target) && (
              <Cell path={`${path}.unit`} label={say(draftWords.unit)}>
                {(control) => (
                  <input
                    {...control}
                    required
                    className="is-short"
                    value={target.unit}
                    onChange={({ target: { value } }) => change(place, { unit: value })}
                  />
                )}
              </Cell>
            )}
            {hasValue(target) && target.kind !== 'CEILING' && (
              <label className="draft-check">
                <input
                  type="checkbox"
                  disabled={disabled}
                  checked={target.atLeast}
                  onChange={({ target: { checked } }) => change(place, { atLeast: checked })}
                />
                {say(draftWords.atLeast)}
              </label>
            )}
            <label className="draft-check">
              <input
                type="checkbox"
                disabled={disabled}
                checked={target.stretch}
                onChange={({ target: { checked } }) => change(place, { stretch: checked })}
              />
              {say(draftWords.stretch)}
            </label>
            <button
              type="button"
              className="is-quiet"
              disabled={disabled}
              aria-label={say(draftWords.removeTarget(place + 1))}
              onClick={() => remove(place)}
            >
              {say(draftWords.remove)}
            </button>
          </fieldset>
        );
      })}
      <ListFault path={TARGETS} />
      <button type="button" disabled={disabled} onClick={() => onChange({ [TARGETS]: [...targets, NEW_TARGET] })}>
        {say(draftWords.addTarget)}
      </button>
    </fieldset>
  );
};
