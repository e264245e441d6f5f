/**
 * The ladder of a plan that names none: remind, urge, write, interview, publish. Also seeds/ladders/default.yaml. Version 2
 * also climbs to the top rung for an unacknowledged measure; a plan that adopted version 1 keeps it.
 */

import type { Limit } from '../time/limit.ts';
import { type Ladder, type LadderRecipient, type LadderRole, NO_GRACE } from './ladder.ts';

const working = (days: number): Limit => ({ days, kind: 'working' });
const to = (...roles: LadderRole[]): LadderRecipient[] => roles.map((role) => ({ role, copy: false }));
const copy = (...roles: LadderRole[]): LadderRecipient[] => roles.map((role) => ({ role, copy: true }));

export const DEFAULT_LADDER: Ladder = {
  id: 'default',
  version: 2,
  title: { zh: '通用督办阶梯', en: 'Default escalation ladder' },
  quietHours: { from: '18:00', to: '09:00' },
  digest: { at: '09:30', alone: ['supervision-letter', 'interview'] },
  rungs: [
    {
      id: 'reminder',
      title: { zh: '到期提醒', en: 'Reminder before the date' },
      document: 'reminder',
      trigger: { kind: 'before-due', of: ['milestone', 'instruction'], limit: working(3) },
      grace: NO_GRACE,
      recipients: to('unit-reporter', 'unit-head'),
      channels: ['inbox', 'email', 'webhook'],
    },
    {
      id: 'urging',
      title: { zh: '逾期催办', en: 'Urging after the date' },
      document: 'urging',
      trigger: { kind: 'after-due', of: ['milestone', 'acknowledgement'], limit: { days: 1, kind: 'calendar' } },
      grace: NO_GRACE,
      recipients: [...to('unit-reporter', 'unit-head'), ...copy('supervising-leader')],
      channels: ['inbox', 'email', 'webhook'],
    },
    {
      id: 'report-missing',
      title: { zh: '进展未报催办', en: 'Urging for a missing report' },
      document: 'urging',
      trigger: { kind: 'report-missing' },
      grace: working(1),
      recipients: to('unit-reporter', 'unit-head'),
      channels: ['inbox', 'email', 'webhook'],
    },
    {
      id: 'instruction-unanswered',
      title: { zh: '批示、会议决定未复催办', en: 'Urging for an unanswered instruction or decision' },
      document: 'urging',
      trigger: { kind: 'instruction-unanswered' },
      grace: NO_GRACE,
      recipients: [...to('unit-reporter', 'unit-head'), ...copy('supervising-leader')],
      channels: ['inbox', 'email', 'webhook'],
    },
    {
      id: 'supervision-letter',
      title: { zh: '督办函', en: 'Supervision letter' },
      document: 'supervision-letter',
      trigger: { kind: 'after-due', of: ['milestone', 'acknowledgement', 'instruction'], limit: working(5) },
      grace: NO_GRACE,
      recipients: [...to('unit-head'), ...copy('supervising-leader', 'supervision-office')],
      channels: ['inbox', 'email'],
    },
    {
      id: 'interview',
      title: { zh: '约谈', en: 'Interview' },
      document: 'interview',
      trigger: { kind: 'after-due', of: ['milestone', 'acknowledgement', 'instruction'], limit: working(10) },
      grace: NO_GRACE,
      recipients: [...to('unit-head', 'supervising-leader', 'supervision-office'), ...copy('main-leader')],
      channels: ['inbox', 'email'],
    },
    {
      id: 'bulletin',
      title: { zh: '列入月通报', en: 'Listed in the monthly bulletin' },
      document: 'bulletin',
      trigger: {
        kind: 'after-last-rung',
        of: ['milestone', 'acknowledgement', 'instruction'],
        limit: working(1),
        on: 'month-end',
      },
      grace: NO_GRACE,
      recipients: [...to('unit-head', 'supervision-office'), ...copy('supervising-leader', 'main-leader')],
      channels: ['inbox', 'email'],
    },
  ],
};
