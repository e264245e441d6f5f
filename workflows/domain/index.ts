/** The pure core of Duban: what a plan and a measure are and how a measure changes. */

export * from './catalogue/events.ts';
export * from './kernel/actor.ts';
export * from './kernel/assert-never.ts';
export { type CommandEntry, MEASURE_COMMANDS, PLAN_COMMANDS } from './kernel/command-catalogue.ts';
export * from './kernel/cut-text.ts';
export * from './kernel/decode.ts';
export { decodeActor, decodeRefusal } from './kernel/decoders.ts';
export * from './kernel/digest.ts';
export * from './kernel/event.ts';
export { fieldWords } from './kernel/field-words.ts';
export * from './kernel/names.ts';
export { numeralZh } from './kernel/numeral-zh.ts';
export * from './kernel/quote.ts';
export * from './kernel/refusal.ts';
export * from './kernel/text.ts';
export * from './ladder/default-ladder.ts';
export * from './ladder/ladder.ts';
export * from './ladder/ladder-fault.ts';
export * from './ladder/obligation.ts';
export * from './ladder/scheduled-rungs.ts';
export { rungTiming } from './ladder/trigger-words.ts';
export * from './lamp/course.ts';
export * from './lamp/evaluate.ts';
export * from './lamp/policy.ts';
export * from './lamp/policy-fault.ts';
export * from './lamp/reason.ts';
export * from './lamp/replay.ts';
export * from './lamp/scheduled-progress.ts';
export * from './lamp/subject.ts';
export * from './lamp/turns.ts';
export { isBlank } from './limits/characters.ts';
export { CODE_PATTERN, CODE_REASON, normalizeCode } from './limits/codes.ts';
export { planSpan } from './limits/dates.ts';
export { definitionFault, targetFaults } from './limits/definition.ts';
export { actorFault, commandIdFault, givenCommandIdFault } from './limits/envelope.ts';
export type { InputFault } from './limits/fault.ts';
export {
  draftedTargetId,
  ID_PATTERN,
  ID_REASON,
  ID_REASON_ZH,
  idFault,
  isActorName,
  isStorableName,
} from './limits/ids.ts';
export { LIMITS } from './limits/limits.ts';
export { VALUE_RANGE } from './limits/numbers.ts';
export { normalizeTexts } from './limits/order.ts';
export { referenceFault } from './limits/references.ts';
export { goalOf, isCumulative, roadmapFaults } from './limits/roadmap.ts';
export { withDefinitionChange } from './measure/amended-definition.ts';
export * from './measure/attached-file.ts';
export * from './measure/authority.ts';
export * from './measure/commands.ts';
export * from './measure/deadlines.ts';
export * from './measure/decide.ts';
export { decodeMade, decodeMeasure } from './measure/decoders.ts';
export * from './measure/events.ts';
export * from './measure/evolve.ts';
export * from './measure/figures.ts';
export * from './measure/foresee.ts';
export { gaveInstruction, instructionDue } from './measure/instructions.ts';
export * from './measure/made.ts';
export * from './measure/obligations.ts';
export { officeDue } from './measure/office.ts';
export { endPause, openPause } from './measure/pauses.ts';
export { missingReport, nextPeriod, servedPeriod } from './measure/periods.ts';
export { type UnaskedFigures, unaskedFigures } from './measure/plausible.ts';
export { POSSIBLE_COMMANDS, type PossibleCommand, possibleCommands } from './measure/possible.ts';
export { fileOnRecord, recalledFrom, reportContent } from './measure/recall.ts';
export * from './measure/state.ts';
export * from './measure/verdict.ts';
export * from './measure/watch.events.ts';
export * from './notices/concerned.ts';
export * from './notices/delivery.ts';
export * from './notices/digest.ts';
export * from './notices/kinds.ts';
export * from './notices/letters.ts';
export * from './notices/notices.ts';
export * from './notices/recipients.ts';
export * from './notices/table.ts';
export { figuresOf } from './papers/figures.ts';
export { matterSettled } from './papers/letter-matter.ts';
export * from './papers/paper.ts';
export { paperCode, paperIssuer } from './papers/paper-series.ts';
export * from './papers/verification.ts';
export * from './plan/adoption.ts';
export type { InterviewMatter, InterviewRecord } from './plan/interview.ts';
export * from './plan/plan.ts';
export { decidePlan } from './plan/plan-decide.ts';
export { decodePlanState } from './plan/plan-state-decoder.ts';
export * from './plan/plan-stream.ts';
export * from './plan/relation.ts';
export * from './plan/report-text.ts';
export * from './plan/settings.ts';
export * from './policy-replay/compare-lamps.ts';
export * from './policy-replay/lamp-past.ts';
export * from './time/calendar.ts';
export * from './time/civil-date.ts';
export * from './time/clock.ts';
export { dateZh } from './time/date-words.ts';
export { decodeClock } from './time/decoders.ts';
export { instantAt } from './time/hours.ts';
export * from './time/limit.ts';
export { type Meeting, meetingWords } from './time/meeting-words.ts';
export * from './time/rhythm.ts';
