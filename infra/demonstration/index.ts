/** The demonstration plan: a plan year lived up to its middle, loaded by `start`, removed by `duban demo drop`. */

export { demonstrationId, demonstrationOf } from './story/demonstration-plan.ts';
export type { Lived, LivedBeat, LivedCommand } from './story/domain-system.ts';
export { liveStory, type StoryOptions } from './story/story.ts';
