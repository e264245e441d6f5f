/** The plan that `start` loads, and that its tokens and accounts open. */
export const LOCAL_PLAN = 'zhongyuan-2023';
