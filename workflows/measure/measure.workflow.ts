/** One durable workflow a measure: the domain decides, this orders it in time. */

import { type MeasureInput, measureStream } from '@duban/contract';
import {
  decideMeasure,
  evolveMeasure,
  type Measure,
  type MeasureEvent,
  type MeasureOrder,
  measureDeadlines,
  type Terms,
} from '@duban/domain';
import { createStreamLog, liveStream } from '@duban/stream';

export const measureWorkflow = (input: MeasureInput): Promise<never> =>
  liveStream<Measure, MeasureOrder, Terms>({
    input,
    log: createStreamLog<Measure, MeasureEvent, MeasureOrder, Terms>(
      input.plan,
      measureStream(input.measure),
      { decide: decideMeasure, evolve: evolveMeasure },
      input.carried,
    ),
    deadlines: (measure, { at, terms }) => measureDeadlines(measure, terms, at),
    passing: (deadline) => ({ type: 'passDeadline', deadline }),
  });
