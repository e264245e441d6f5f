// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type DayKind =
  | 'CALENDAR'
  | 'WORKING';

export type LampRuleKind =
  | 'BINARY'
  | 'DUE_DAYS'
  | 'DUE_MONTH'
  | 'PERCENT'
  | 'POINTS';

export type ScheduledAsAt =
  | 'DAY'
  | 'MONTH_END';

export type ScheduledMode =
  | 'ROADMAP_LINEAR'
  | 'ROADMAP_STEPS'
  | 'STRAIGHT_LINE';

export type LampRulesFragment = { readonly scheduled: { readonly mode: ScheduledMode, readonly asAt: ScheduledAsAt, readonly graceDays: number }, readonly rules: ReadonlyArray<{ readonly kind: LampRuleKind, readonly reached: string | null, readonly behind: string | null, readonly below: string | null, readonly days: DayKind | null, readonly bands: ReadonlyArray<{ readonly lamp: string, readonly atLeast: number | null, readonly atMost: number | null, readonly months: number | null }> }> };
