/** All read models, in the order in which they are applied: a model comes after those whose rows it reads. */

import { deliveryModel } from './deliveries/delivery.projection.ts';
import { measureModel } from './measures/measure.model.ts';
import { noticeModel } from './notices/notice.projection.ts';
import { paperModel } from './papers/paper.projection.ts';
import { planModel } from './plan/plan.projection.ts';
import type { Model } from './projection/model.ts';
import { reportModel } from './reports/report.projection.ts';
import { snapshotModel } from './snapshots/snapshot.projection.ts';
import { timelineModel } from './timeline/timeline.projection.ts';

export const MODELS: readonly Model[] = [
  planModel,
  measureModel,
  reportModel,
  timelineModel,
  noticeModel,
  deliveryModel,
  snapshotModel,
  paperModel,
];
