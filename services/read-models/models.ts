/** All read models, in the order in which they are applied. */

import { measureModel } from './measures/measure.model.ts';
import { planModel } from './plan/plan.projection.ts';
import type { Model } from './projection/model.ts';
import { reportModel } from './reports/report.projection.ts';
import { timelineModel } from './timeline/timeline.projection.ts';

export const MODELS: readonly Model[] = [planModel, measureModel, reportModel, timelineModel];
