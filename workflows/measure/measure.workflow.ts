/** One durable workflow per measure: the domain decides, the workflow provides durable time and order. */

import { type MeasureInput, measureStream } from '@duban/contract';
import {
  decideMeasure,
  decodeMeasure,
  eventAbout,
  evolveMeasure,
  fileToRecall,
  type Measure,
  type MeasureEvent,
  type MeasureOrder,
  madeBy,
  measureDeadlines,
  reportToRecall,
  type Terms,
} from '@duban/domain';
import { runStream } from '@duban/stream';

export const measureWorkflow = (input: MeasureInput): Promise<void> =>
  runStream<Measure, MeasureEvent, MeasureOrder, Terms>({
    input,
    stream: measureStream(input.measure),
    decider: {
      decide: decideMeasure,
      evolve: evolveMeasure,
      eventOf: (event) => eventAbout('measure', event),
      decodeState: decodeMeasure,
      recall: reportToRecall,
      recallFile: fileToRecall,
      made: madeBy,
    },
    deadlines: (measure, { at, terms }) => measureDeadlines(measure, terms, at),
    deadlineCommand: (deadline) => ({ type: 'passDeadline', deadline }),
  });
