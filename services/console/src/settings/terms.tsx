/** The terms of a plan in words: limits, approvals, reports, meetings; and until when its calendar is known. */

import type { ReactNode } from 'react';
import { usePlace } from '../kit/place/place.ts';
import { dateWords } from '../kit/show/date.ts';
import { Panel } from '../kit/show/panel.tsx';
import { stepWords } from '../kit/show/state-words.ts';
import { useSay } from '../kit/words/language.tsx';
import { spansOf } from './rest-days.ts';
import type { SettingsQuery, SettingsTermsFragment } from './settings.generated.ts';
import { cadenceWords, limitWords, weekdayOf } from './terms-words.ts';
import { settingsWords, urgencyWords } from './words.ts';

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

export const TermsPanel = ({ settings }: { readonly settings: SettingsTermsFragment }) => {
  const say = useSay();
  const { acknowledgeWithin, verifyWithin, decideWithin, rhythm } = settings;
  const chain = (steps: SettingsTermsFragment['extensionChain']) =>
    steps.map((step) => say(stepWords[step])).join(' → ');
  const { weeklyMeeting, monthlyBulletin, quarterlyReview } = rhythm;
  const notHeld = settingsWords.notHeld;
  return (
    <>
      <Panel title={say(settingsWords.terms)}>
        <dl className="facts terms">
          <Fact name={say(settingsWords.acknowledge)}>{say(limitWords(acknowledgeWithin))}</Fact>
          <Fact name={say(settingsWords.cadence)}>{say(cadenceWords(settings.cadence))}</Fact>
          <Fact name={say(settingsWords.signOff)}>
            {say(settings.signOff ? settingsWords.signed : settingsWords.unsigned)}
          </Fact>
          <Fact name={say(settingsWords.verify)}>{say(limitWords(verifyWithin))}</Fact>
          <Fact name={say(settingsWords.decide)}>{say(limitWords(decideWithin))}</Fact>
          <Fact name={say(settingsWords.extensions)}>
            {say(settingsWords.atMost(settings.mostExtensions))} · {chain(settings.extensionChain)}
          </Fact>
          <Fact name={say(settingsWords.amendments)}>{chain(settings.amendmentChain)}</Fact>
          {settings.instructions.map(({ urgency, limit }) => (
            <Fact key={urgency} name={say(settingsWords.instruction(say(urgencyWords[urgency])))}>
              {say(limitWords(limit))}
            </Fact>
          ))}
          <Fact name={say(settingsWords.ranking)}>{say(settings.ranking ? settingsWords.on : settingsWords.off)}</Fact>
        </dl>
      </Panel>
      <Panel title={say(settingsWords.rhythm)}>
        <dl className="facts terms">
          <Fact name={say(settingsWords.weeklyMeeting)}>
            {say(
              weeklyMeeting
                ? settingsWords.weekdayAt(say(weekdayOf(weeklyMeeting.weekday)), weeklyMeeting.at)
                : notHeld,
            )}
          </Fact>
          <Fact name={say(settingsWords.monthlyBulletin)}>
            {say(monthlyBulletin ? settingsWords.lastDayOfMonth(monthlyBulletin.at) : notHeld)}
          </Fact>
          <Fact name={say(settingsWords.quarterlyReview)}>
            {say(quarterlyReview ? settingsWords.lastDayOfQuarter(quarterlyReview.at) : notHeld)}
          </Fact>
        </dl>
      </Panel>
    </>
  );
};

type Calendar = NonNullable<SettingsQuery['plan']>['calendar'];

type Day = Calendar['holidays'][number];

export const CalendarPanel = ({ calendar }: { readonly calendar: Calendar }) => {
  const { from, to, daysLeft, endsSoon, holidays, makeUpDays } = calendar;
  const say = useSay();
  const { plan } = usePlace();
  const day = (date: string) => say(dateWords(date, plan.year));
  return (
    <Panel title={say(settingsWords.calendar)}>
      <dl className="facts terms">
        <Fact name={say(settingsWords.knownDays)}>
          {say(settingsWords.known(day(from), day(to)))}{' '}
          <span className="quiet">{daysLeft >= 0 && say(settingsWords.left(daysLeft))}</span>
        </Fact>
        {spansOf(holidays).map(({ name, first, last, days }) => (
          <Fact key={`${name} ${first}`} name={say(settingsWords.holiday(name))}>
            {first === last ? day(first) : say(settingsWords.known(day(first), day(last)))}{' '}
            <span className="quiet no-break">{say(settingsWords.daysOff(days))}</span>
          </Fact>
        ))}
        {makeUpDays.length > 0 && (
          <Fact name={say(settingsWords.makeUp)}>{makeUpDays.map(({ date }: Day) => day(date)).join('、')}</Fact>
        )}
      </dl>
      {endsSoon && <p className="form-fault">{say(settingsWords.endsSoon)}</p>}
    </Panel>
  );
};
