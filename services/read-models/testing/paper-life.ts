/** Papers of a plan: one issued and withdrawn, one issued, one discarded, one that is still a draft; and what they are set by. */

import type { Actor, PaperOrder } from '@duban/domain';
import { LEADER, SUPERVISOR } from './life.ts';

const REVIEWER: Actor = { id: 'lin', role: 'supervisor', unit: null };
const drawn = {
  subject: { kind: 'bulletin', month: '2023-06', escalation: null },
  title: '关于6月份执行情况的督办通报',
  position: 3,
  day: '2023-06-30',
  template: 1,
} as const;
const content = { paragraphs: [{ at: 0, text: '共交办举措4项。' }], addressees: ['各责任单位'], copies: [] };

const draft: PaperOrder = {
  type: 'draftPaper',
  ...drawn,
  figures: ['4项', ''],
  addressees: ['各责任单位'],
  copies: ['区长'],
};
const issued = (paper: string): readonly (readonly [PaperOrder, Actor])[] => [
  [draft, SUPERVISOR],
  [{ type: 'editPaper', paper, ...content }, SUPERVISOR],
  [{ type: 'reviewPaper', paper, revision: 2, note: '已核' }, REVIEWER],
  [{ type: 'returnPaper', paper, reason: '再核一次' }, LEADER],
  [{ type: 'reviewPaper', paper, revision: 2, note: '' }, REVIEWER],
  [{ type: 'signPaper', paper, revision: 2, template: 1 }, LEADER],
  [{ type: 'numberPaper', paper }, SUPERVISOR],
  [
    {
      type: 'issuePaper',
      paper,
      ...drawn,
      ...content,
      sha256: 'ab'.repeat(32),
      size: 13_000,
      verification: '0123456789ABCDEF',
      page: 'http://127.0.0.1:4000/verify',
    },
    SUPERVISOR,
  ],
];

export const PAPER_LIFE: readonly (readonly [PaperOrder, Actor])[] = [
  [
    {
      type: 'changePaperSettings',
      settings: { issuer: null, code: '青政督', signatory: null, addressees: null, copies: null },
    },
    SUPERVISOR,
  ],
  [{ type: 'recordPaperNumbers', year: 2023, from: 1, to: 4, note: '纸质发文' }, SUPERVISOR],
  ...issued('p1'),
  [{ type: 'withdrawPaper', paper: 'p1', reason: '附件有误' }, LEADER],
  ...issued('p2'),
  [draft, SUPERVISOR],
  [{ type: 'discardPaper', paper: 'p3', reason: '并入下期' }, SUPERVISOR],
  [draft, SUPERVISOR],
];
