/** A month's days to choose one from, by antd's calendar. */

import { Calendar } from 'antd';
import dayjs from 'dayjs';

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
    onSelect={(date, { source }) => {
      // Turning to another month selects a day of it, too.
      if (source === 'date') onChoose(date.format('YYYY-MM-DD'));
    }}
  />
);
