/** The words of the rehearsal clock. */

import { words } from '../kit/words/phrase.ts';

export const rehearsalWords = words({
  clock: { zh: '演练时钟', en: 'Rehearsal clock' },
  planTime: { zh: '计划时间', en: 'Plan time' },
  pace: { zh: '快慢', en: 'Pace' },
  forward: { zh: '向前拨', en: 'Set forward' },
  aDay: { zh: '一天后', en: 'A day on' },
  aWeek: { zh: '一周后', en: 'A week on' },
  stopped: { zh: '已停住', en: 'stopped' },
  real: { zh: '与真实时间同步', en: 'as real time' },
  rate: (seconds: string) => ({ zh: `真实一秒合计划${seconds}秒`, en: `${seconds} seconds of plan time a second` }),
  anHour: { zh: '一秒一小时', en: 'an hour a second' },
  aDayEach: { zh: '一秒一天', en: 'a day a second' },
  stop: { zh: '停住', en: 'Stop' },
  whoMay: { zh: '由督查室或系统管理员拨动。', en: 'The supervision office and administrators move it.' },
  notThis: { zh: '本计划的时钟由系统管理员在服务器上设定。', en: 'This plan’s clock is set by its operator.' },
  toDay: (day: string) => ({ zh: `拨到${day}`, en: `Set the clock to ${day}` }),
  toPace: (pace: string) => ({ zh: `时钟改为${pace}`, en: `Let the clock go ${pace}` }),
  stopTitle: { zh: '停住时钟', en: 'Stop the clock' },
  confirmForward: { zh: '拨动', en: 'Set it forward' },
  confirmPace: { zh: '更改', en: 'Change it' },
  ifNothing: (day: string) => ({
    zh: `到${day}，如无人办理，将有：`,
    en: `Until ${day}, if nobody does anything meanwhile:`,
  }),
  times: (count: string) => ({ zh: `${count}项`, en: count }),
  nothing: { zh: '此间没有到期的事项。', en: 'Nothing falls due until then.' },
  unknown: {
    zh: '此间到期的事项立即发生：逾期、提醒、催办和灯号变化都照计划记录。',
    en: 'Whatever falls due until then happens at once: missed dates, reminders, urgings and lamps.',
  },
  reckoning: { zh: '正在推算此间到期的事项', en: 'Working out what falls due' },
  forGood: {
    zh: '拨动后立即发生并记入日志，不能拨回。信件只进本机信箱。',
    en: 'It happens at once, is recorded, and cannot be undone. Mail goes to the local mailbox only.',
  },
  paceMeans: {
    zh: '此后时钟自行走动，到期的事项陆续发生并记入日志，对所有人可见；可随时停住。',
    en: 'The clock then goes on by itself: what falls due happens and is recorded, for everybody. It can be stopped at any time.',
  },
  stopMeans: {
    zh: '时钟停在现在的计划时间，此后没有事项到期，直到再次拨动。',
    en: 'Plan time stands still; nothing falls due until the clock is moved again.',
  },
});

export const foreseenWords = words({
  MILESTONE_MISSED: { zh: '节点逾期', en: 'milestones missed' },
  REPORT_MISSED: { zh: '漏报', en: 'reports missed' },
  ACKNOWLEDGEMENT_MISSED: { zh: '逾期未签收', en: 'acknowledgements missed' },
  INSTRUCTION_MISSED: { zh: '批示逾期未回复', en: 'instructions not answered in time' },
  MEETING_DECISION_MISSED: { zh: '会议决定逾期未反馈', en: 'decisions of meetings not answered in time' },
  OFFICE_LIMIT_PASSED: { zh: '督查室逾期未办', en: 'limits of the office passed' },
  RUNG_FIRED: { zh: '发出督办文书', en: 'papers of the ladder sent' },
  LAMP_TURNED: { zh: '灯号变化', en: 'lamps turned' },
});
