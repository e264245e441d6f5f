/** A month's days to choose one from, by antd's calendar with a heading of our own, which names its buttons. */

import { Calendar } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useSay } from '../kit/words/language.tsx';
import { frameWords } from './words.ts';

export type AsOfCalendarProps = {
  /** YYYY-MM-DD, as all dates here. */
  readonly value: string;
  readonly min: string;
  readonly onChoose: (date: string) => void;
};

export const AsOfCalendar = ({ value, min, onChoose }: AsOfCalendarProps) => (
  <Calendar
    fullscreen={false}
    defaultValue={dayjs(value)}
    disabledDate={(date) => date.format('YYYY-MM-DD') < min}
    headerRender={({ value: month, onChange }) => <Heading month={month} onChange={onChange} />}
    onSelect={(date, { source }) => {
      // Turning to another month selects a day of it, too.
      if (source === 'date') onChoose(date.format('YYYY-MM-DD'));
    }}
  />
);

type HeadingProps = { readonly month: Dayjs; readonly onChange: (date: Dayjs) => void };

const Heading = ({ month, onChange }: HeadingProps) => {
  const say = useSay();
  return (
    <div className="calendar-head">
      <button
        type="button"
        className="is-quiet"
        aria-label={say(frameWords.monthBefore)}
        onClick={() => onChange(month.subtract(1, 'month'))}
      >
        ‹
      </button>
      <b aria-live="polite">{say(frameWords.monthOf(month.year(), month.month() + 1))}</b>
      <button
        type="button"
        className="is-quiet"
        aria-label={say(frameWords.monthAfter)}
        onClick={() => onChange(month.add(1, 'month'))}
      >
        ›
      </button>
    </div>
  );
};
