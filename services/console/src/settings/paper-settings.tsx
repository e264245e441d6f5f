/** How an office issues its papers: body, code, signatory, addressees and copies, and the numbers that were used elsewhere. */

import { linesIn } from '../kit/acts/act.ts';
import { CommandForm } from '../kit/command/command-form.tsx';
import { ChecksField, ChoiceField, NumberField, TextArea, TextField } from '../kit/command/fields.tsx';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { Table } from '../kit/list/table.tsx';
import { usePlace } from '../kit/place/place.ts';
import { FaultNote } from '../kit/screen.tsx';
import { Moment } from '../kit/show/date.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { Skeleton } from '../kit/show/skeleton.tsx';
import { useSay } from '../kit/words/language.tsx';
import { paperKindWords } from '../papers/words.ts';
import { PaperHeadsPanel } from './paper-heads.tsx';
import {
  ChangePaperSettingsDocument,
  PaperSettingsDocument,
  type PaperSettingsQuery,
  RecordPaperNumbersDocument,
} from './paper-settings.generated.ts';
import { paperSettingsWords } from './paper-words.ts';

type Plan = NonNullable<PaperSettingsQuery['plan']>;

export const PaperSettingsPanels = () => {
  const { data, fault, refresh } = useScreenQuery(PaperSettingsDocument, {});
  const plan = data?.plan;
  if (!plan) return fault ? <FaultNote fault={fault} onRetry={refresh} /> : <Skeleton lines={6} />;
  return (
    <div className="columns">
      <SettingsPanel plan={plan} />
      <NumbersPanel plan={plan} />
      <PaperHeadsPanel settings={plan.paperSettings} onChanged={refresh} />
    </div>
  );
};

const SettingsPanel = ({ plan }: { readonly plan: Plan }) => {
  const say = useSay();
  const { viewer, plan: place } = usePlace();
  const { issuer, code, signatory, addressees, copies, automatic } = plan.paperSettings;
  const words = paperSettingsWords;
  const mayChange = viewer.role === 'SUPERVISOR';
  return (
    <Panel title={say(words.title)}>
      <p className="quiet">{say(words.why)}</p>
      {mayChange ? (
        <CommandForm
          // What is in force is what the form begins with.
          key={JSON.stringify(plan.paperSettings)}
          mutation={ChangePaperSettingsDocument}
          draft="paper-settings"
          initial={{
            issuer,
            code,
            signatory: signatory ?? '',
            addressees: (addressees ?? []).join('\n'),
            copies: (copies ?? []).join('\n'),
            automatic,
          }}
          input={(values) => ({ plan: place.key, settings: settingsOf(values) })}
          submit={say(words.save)}
          done={() => words.saved}
        >
          <TextField name="issuer" label={say(words.issuer)} required />
          <TextField name="code" label={say(words.code)} hint={say(words.codeHint)} required />
          <ChoiceField
            name="signatory"
            label={say(words.signatory)}
            choices={[
              { value: '', label: say(words.anyLeader) },
              ...plan.leaders.map(({ key, title }) => ({ value: key, label: say(title) })),
            ]}
          />
          <TextArea name="addressees" label={say(words.addressees)} hint={say(words.addresseesHint)} rows={4} />
          <TextArea name="copies" label={say(words.copies)} hint={say(words.copiesHint)} rows={3} />
          <ChecksField
            name="automatic"
            label={say(words.automatic)}
            hint={say(words.automaticHint)}
            choices={LETTER_KINDS.map((kind) => ({ value: kind, label: say(paperKindWords[kind]) }))}
          />
        </CommandForm>
      ) : (
        <SettingsFacts plan={plan} />
      )}
    </Panel>
  );
};

/** The letters of the ladder: they alone can be issued without a signature. */
const LETTER_KINDS: readonly LetterKind[] = ['URGING', 'SUPERVISION_LETTER', 'INTERVIEW'];
type LetterKind = Plan['paperSettings']['automatic'][number];

type Typed = Readonly<Record<'issuer' | 'code' | 'signatory' | 'addressees' | 'copies', string>> & {
  readonly automatic: readonly LetterKind[];
};

/** An empty field goes by the default. */
const settingsOf = ({ issuer, code, signatory, addressees, copies, automatic }: Typed) => ({
  issuer: issuer.trim() || null,
  code: code.trim() || null,
  signatory: signatory || null,
  addressees: listOf(addressees),
  copies: listOf(copies),
  automatic,
});

const listOf = (typed: string): readonly string[] | null => {
  const lines = linesIn(typed);
  return lines.length > 0 ? lines : null;
};

const SettingsFacts = ({ plan: { paperSettings, leaders } }: { readonly plan: Plan }) => {
  const say = useSay();
  const { issuer, code, signatory, addressees, copies, automatic } = paperSettings;
  const words = paperSettingsWords;
  const leader = leaders.find(({ key }) => key === signatory);
  const facts = [
    [words.issuer, issuer],
    [words.code, code],
    [words.signatory, say(leader ? leader.title : words.anyLeader)],
    [words.addressees, addressees?.join('、') ?? say(words.defaulted)],
    [words.copies, copies?.join('、') ?? say(words.defaulted)],
    [words.automatic, automatic.map((kind) => say(paperKindWords[kind])).join('、') || say(words.noneAutomatic)],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name.zh}>
          <dt>{say(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const NumbersPanel = ({ plan }: { readonly plan: Plan }) => {
  const say = useSay();
  const { viewer, plan: place, today } = usePlace();
  const words = paperSettingsWords;
  const used = plan.timeline.nodes.flatMap((entry) => ('fromNumber' in entry ? [entry] : []));
  return (
    <Panel title={say(words.numbers)}>
      <p className="quiet">{say(words.numbersWhy)}</p>
      {viewer.role === 'SUPERVISOR' && (
        <CommandForm
          mutation={RecordPaperNumbersDocument}
          draft="paper-numbers"
          initial={{ year: today.slice(0, 4), fromNumber: '1', toNumber: '', note: '' }}
          input={({ year, fromNumber, toNumber, note }) => ({
            plan: place.key,
            year: Number(year),
            fromNumber: Number(fromNumber),
            toNumber: Number(toNumber),
            note,
          })}
          submit={say(words.record)}
          done={() => words.recorded}
        >
          <div className="paper-numbers">
            <NumberField name="year" label={say(words.year)} required />
            <NumberField name="fromNumber" label={say(words.from)} required />
            <NumberField name="toNumber" label={say(words.to)} required />
          </div>
          <TextField name="note" label={say(words.note)} required />
        </CommandForm>
      )}
      {used.length > 0 && (
        <div className="numbers-used">
          <Table
            label={say(words.used)}
            rows={used}
            rowKey={({ position }) => String(position)}
            columns={[
              {
                key: 'numbers',
                title: say(words.numberOf),
                heads: true,
                cell: ({ code, year, fromNumber, toNumber }) =>
                  `${code}〔${year}〕${say(words.range(fromNumber, toNumber))}`,
              },
              { key: 'note', title: say(words.note), cell: ({ note }) => note },
              {
                key: 'at',
                title: say(words.at),
                width: '8rem',
                cell: ({ occurredAt }) => <Moment value={occurredAt} />,
              },
            ]}
          />
        </div>
      )}
    </Panel>
  );
};
