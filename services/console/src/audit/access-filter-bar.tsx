/** The filter of the access record, as a form that writes into the address bar. */

import { useDeferredValue, useId, useState } from 'react';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { useParameters } from '../kit/place/parameters.ts';
import { momentOf } from '../kit/show/date.ts';
import { roleWords } from '../kit/show/state-words.ts';
import { useSay } from '../kit/words/language.tsx';
import {
  ACCESS_KINDS,
  ACCESS_ROLES,
  FILTER_PARAMETERS,
  type FilterParameter,
  RANGES,
  type RangeName,
  rangeOf,
  soughtText,
} from './access-filter.ts';
import { AccessMeasuresDocument } from './audit.generated.ts';
import { callerText, subjectMeant } from './caller-words.ts';
import { accessKindWords, auditWords, rangeWords } from './words.ts';

type NamedCaller = { readonly subject: string; readonly name: string | null };

/** Mounted anew for each address: its fields begin with what the address says. */
export const AccessFilterBar = ({ callers }: { readonly callers: readonly NamedCaller[] }) => {
  const say = useSay();
  const id = useId();
  const { search, change } = useParameters();
  const given = (name: FilterParameter) => search.get(name) ?? '';
  const isSet = FILTER_PARAMETERS.some((name) => search.has(name));
  const known = callers.find(({ subject }) => subject === given('subject'));
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
        const values = FILTER_PARAMETERS.map((name) => [name, String(form.get(name) ?? '').trim() || null] as const);
        const subject = String(form.get('subject') ?? '').trim();
        change({ ...Object.fromEntries(values), subject: subjectMeant(subject, callers) || null });
      }}
    >
      <MeasureField id={`${id}-measure`} given={given('measure')} />
      <div className="field">
        <label htmlFor={`${id}-subject`}>{say(auditWords.subject)}</label>
        <input
          id={`${id}-subject`}
          name="subject"
          list={`${id}-callers`}
          autoComplete="off"
          placeholder={say(auditWords.choose)}
          defaultValue={known ? callerText(known.name, known.subject) : given('subject')}
        />
        <datalist id={`${id}-callers`}>
          {callers.map(({ subject, name }) => (
            <option key={subject} value={callerText(name, subject)} />
          ))}
        </datalist>
      </div>
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
      {text('from', say(auditWords.from), 'date')}
      {text('to', say(auditWords.to), 'date')}
      <span className="access-do">
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
      </span>
      <span className="access-ranges">
        {(Object.keys(RANGES) as RangeName[]).map((name) => (
          <button
            key={name}
            type="button"
            className="is-quiet"
            onClick={() => change(rangeOf(name, momentOf(new Date().toISOString()).date))}
          >
            {say(rangeWords[name])}
          </button>
        ))}
      </span>
      <details className="access-technical" open={given('field') !== '' || given('target') !== ''}>
        <summary>{say(auditWords.technical)}</summary>
        <div>
          {text('field', say(auditWords.field))}
          {text('target', say(auditWords.target))}
        </div>
      </details>
    </form>
  );
};

/** Suggests measures by what is typed: part of a code or of a title. */
const MeasureField = ({ id, given }: { readonly id: string; readonly given: string }) => {
  const say = useSay();
  const [typed, setTyped] = useState(given);
  const text = soughtText(useDeferredValue(typed));
  const { data } = useScreenQuery(AccessMeasuresDocument, { text }, { pause: text === '' || typed === given });
  return (
    <div className="field access-measure">
      <label htmlFor={id}>{say(auditWords.measure)}</label>
      <input
        id={id}
        name="measure"
        list={`${id}-found`}
        autoComplete="off"
        placeholder={say(auditWords.measureHint)}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <datalist id={`${id}-found`}>
        {(data?.plan?.measures.nodes ?? []).map((measure) => (
          <option key={measure.id} value={`${measure.code} ${say(measure.title)}`} />
        ))}
      </datalist>
    </div>
  );
};
