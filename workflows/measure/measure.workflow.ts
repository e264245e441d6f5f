/** One durable workflow a measure: the domain decides, this orders it in time. */

import { type MeasureInput, measureStream } from '@duban/contract';
import {
  decideMeasure,
  evolveMeasure,
  type Measure,
  type MeasureEvent,
  type MeasureOf1,
  type MeasureOrder,
  madeBy,
  measureDeadlines,
  measureFromShape1,
  reportToRecall,
  type Terms,
} from '@duban/domain';
import { liveStream } from '@duban/stream';

export const measureWorkflow = (input: MeasureInput): Promise<never> =>
  liveStream<Measure, MeasureEvent, MeasureOrder, Terms>({
    input,
    stream: measureStream(input.measure),
    decider: {
      decide: decideMeasure,
      evolve: evolveMeasure,
      recall: reportToRecall,
      made: madeBy,
      restore: (state, shape) => (shape === undefined ? measureFromShape1(state as MeasureOf1) : (state as Measure)),
    },
    deadlines: (measure, { at, terms }) => measureDeadlines(measure, terms, at),
    passing: (deadline) => ({ type: 'passDeadline', deadline }),
  });
