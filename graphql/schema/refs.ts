/** The objects of the graph by name, so that concepts can point at each other in any order. */

import type { Actor, Leader, Post, Section, Unit, UnitGroup } from '@duban/domain';
import type {
  AmendmentRow,
  DraftRow,
  InstructionRow,
  MeasureRow,
  MilestoneRow,
  ReportRow,
  TargetRow,
} from '@duban/read-models';
import { builder } from './builder.ts';
import type { Seen, Snapshot } from './kernel/snapshot.ts';

export const PlanRef = builder.objectRef<Snapshot>('Plan');
export const SectionRef = builder.objectRef<Seen<Section>>('Section');
export const UnitRef = builder.objectRef<Seen<Unit>>('Unit');
export const UnitGroupRef = builder.objectRef<Seen<UnitGroup>>('UnitGroup');
export const PostRef = builder.objectRef<Seen<Post>>('Post');
export const LeaderRef = builder.objectRef<Seen<Leader>>('Leader');
export const MeasureRef = builder.objectRef<Seen<MeasureRow>>('Measure');
export const TargetRef = builder.objectRef<Seen<TargetRow>>('Target');
export const MilestoneRef = builder.objectRef<Seen<MilestoneRow>>('Milestone');
export const ReportRef = builder.objectRef<Seen<ReportRow>>('Report');
export const DraftRef = builder.objectRef<Seen<DraftRow>>('ReportDraft');
export const InstructionRef = builder.objectRef<Seen<InstructionRow>>('Instruction');
export const AmendmentRef = builder.objectRef<Seen<AmendmentRow>>('Amendment');
/** Its own id is the subject; the unit hangs on the snapshot. */
export const ActorRef = builder.objectRef<Seen<Actor>>('Actor');
