/** 演练时钟: what the clock of a rehearsed plan shows; the office and administrators move that of a demonstration. */

import { useEffect, useMemo, useState } from 'react';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { Menu } from '../kit/menu.tsx';
import { usePlace } from '../kit/place/place.ts';
import { dateWords, momentOf, momentWords } from '../kit/show/date.ts';
import { useSay } from '../kit/words/language.tsx';
import { type Move, PACES, paceWords, planTimeAfter, STOPPED_RATE } from './clock.ts';
import { MoveDialog } from './move-dialog.tsx';
import { RehearsalClockDocument, type RehearsalClockQuery } from './rehearsal.generated.ts';
import { rehearsalWords } from './words.ts';
import './rehearsal.css';

/** As the access table of the graph has it for `moveClock`; the server decides. */
const MAY_MOVE: readonly string[] = ['SUPERVISOR', 'ADMIN'];
/** Others may move the clock: it is read again so often. */
const READ_AGAIN_MS = 15_000;
const TICK_MS = 1_000;

/** Nothing for a plan that lives in real time. */
export const RehearsalClock = () => {
  const query = useScreenQuery(RehearsalClockDocument, {});
  const clock = query.data?.plan?.clock;
  const isRehearsed = clock?.kind === 'REHEARSAL';
  const { refresh } = query;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `refresh` is new with each rendering and does the same.
  useEffect(() => {
    if (!isRehearsed) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') refresh();
    }, READ_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isRehearsed]);
  return clock && isRehearsed ? <ClockMenu clock={clock} /> : null;
};

type Clock = NonNullable<RehearsalClockQuery['plan']>['clock'];

const ClockMenu = ({ clock }: { readonly clock: Clock }) => {
  const say = useSay();
  const { plan, viewer } = usePlace();
  const [move, setMove] = useState<Move | null>(null);
  const now = usePlanTime(clock);
  const { date } = momentOf(now);
  const day = say(dateWords(date, plan.year));
  const label = (
    <>
      <span className="clock-word">{say(rehearsalWords.clock)}</span> <b>{day}</b>
    </>
  );
  const mayMove = MAY_MOVE.includes(viewer.role) && plan.demonstration;
  return (
    <>
      <Menu label={label} name={`${say(rehearsalWords.clock)} ${day}`} className="rehearsal-clock">
        <div className="clock-facts">
          <b>{say(rehearsalWords.clock)}</b>
          <span>
            {say(rehearsalWords.planTime)} <time dateTime={now}>{say(momentWords(now))}</time>
          </span>
          <span>
            {say(rehearsalWords.pace)} {say(paceWords(clock.rate))}
          </span>
          {!mayMove && (
            <span className="quiet">{say(plan.demonstration ? rehearsalWords.whoMay : rehearsalWords.notThis)}</span>
          )}
        </div>
        {mayMove && <Moves rate={clock.rate} onChoose={setMove} />}
      </Menu>
      {move && <MoveDialog move={move} today={date} onClose={() => setMove(null)} />}
    </>
  );
};

type MovesProps = { readonly rate: number; readonly onChoose: (move: Move) => void };

const Moves = ({ rate, onChoose }: MovesProps) => {
  const say = useSay();
  const item = (text: string, move: Move, isHere = false) => (
    <button
      key={text}
      type="button"
      className="menu-item"
      data-closes=""
      disabled={isHere}
      onClick={() => onChoose(move)}
    >
      {text}
    </button>
  );
  return (
    <>
      <fieldset className="menu-group">
        <legend>{say(rehearsalWords.forward)}</legend>
        {item(say(rehearsalWords.aDay), { days: 1 })}
        {item(say(rehearsalWords.aWeek), { days: 7 })}
      </fieldset>
      <fieldset className="menu-group">
        <legend>{say(rehearsalWords.pace)}</legend>
        {PACES.map((pace) => item(say(pace.words), { rate: pace.rate }, pace.rate === rate))}
        {item(say(rehearsalWords.stop), { rate: STOPPED_RATE }, rate <= STOPPED_RATE)}
      </fieldset>
    </>
  );
};

/** The plan time now, as an instant: reckoned on from the last reading. */
const usePlanTime = (clock: Clock): string => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is another reading, even one with the same content.
  const readAt = useMemo(() => Date.now(), [clock]);
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return planTimeAfter(clock, Date.now() - readAt);
};
