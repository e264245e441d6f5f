/** The filter of the access record, as a form that writes into the address bar. */

import { useId } from 'react';
import { useParameters } from '../kit/place/parameters.ts';
import { roleWords } from '../kit/show/state-words.ts';
import { useSay } from '../kit/words/language.tsx';
import { ACCESS_KINDS, ACCESS_ROLES, FILTER_PARAMETERS, type FilterParameter } from './access-filter.ts';
import { accessKindWords, auditWords } from './words.ts';

/** Mounted anew for each address: its fields begin with what the address says. */
export const AccessFilterBar = () => {
  const say = useSay();
  const id = useId();
  const { search, change } = useParameters();
  const given = (name: FilterParameter) => search.get(name) ?? '';
  const isSet = FILTER_PARAMETERS.some((name) => search.has(name));
  const text = (name: FilterParameter, label: string, type = 'text') => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input id={`${id}-${name}`} name={name} type={type} defaultValue={given(name)} />
    </div>
  );
  const choice = (
    name: FilterParameter,
    label: string,
    any: string,
    choices: readonly (readonly [value: string, label: string])[],
  ) => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <select id={`${id}-${name}`} name={name} defaultValue={given(name)}>
        <option value="">{any}</option>
        {choices.map(([value, one]) => (
          <option key={value} value={value}>
            {one}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <form
      className="access-filter"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        change(Object.fromEntries(FILTER_PARAMETERS.map((name) => [name, String(form.get(name) ?? '') || null])));
      }}
    >
      {text('subject', say(auditWords.subject))}
      {choice(
        'role',
        say(auditWords.role),
        say(auditWords.anyRole),
        ACCESS_ROLES.map((role) => [role, say(roleWords[role])]),
      )}
      {choice(
        'kind',
        say(auditWords.kind),
        say(auditWords.anyKind),
        ACCESS_KINDS.map((kind) => [kind, say(accessKindWords[kind])]),
      )}
      {text('field', say(auditWords.field))}
      {text('target', say(auditWords.target))}
      {text('from', say(auditWords.from), 'date')}
      {text('to', say(auditWords.to), 'date')}
      <label className="access-refused">
        <input type="checkbox" name="refused" value="1" defaultChecked={given('refused') !== ''} />
        {say(auditWords.refusedOnly)}
      </label>
      <button type="submit">{say(auditWords.filter)}</button>
      {isSet && (
        <button
          type="button"
          className="is-quiet"
          onClick={() => change(Object.fromEntries(FILTER_PARAMETERS.map((name) => [name, null])))}
        >
          {say(auditWords.clear)}
        </button>
      )}
    </form>
  );
};
