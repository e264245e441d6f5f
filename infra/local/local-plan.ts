/** The plan that `start` loads, and to which its tokens and accounts give access. */
export const LOCAL_PLAN = 'zhongyuan-2023';
