import { evolveMeasure, type Measure, type MeasureEvent, type Notice, noticesOf } from '@duban/domain';
import { describe, expect, it } from 'vitest';
import { linksTo } from '../links.ts';
import { FRAME, issuedOf, measureNamed, planAt, rungFired, shanghai } from '../testing/small-plan.ts';
import { compose } from './compose.ts';
import { letterHtml } from './html.ts';
import type { NoticeInContext } from './item.ts';
import { letterText } from './text.ts';

const MORNING = '2023-07-10 09:00';

/** The notices that a measure's events give a recipient; `later` events follow before the letter and give none. */
const noticesOn = (
  number: number,
  recipient: string,
  events: readonly MeasureEvent[],
  later: readonly MeasureEvent[] = [],
) => {
  const history = [
    issuedOf(measureNamed(number)),
    { type: 'MeasureAcknowledged', data: { implied: false } } as const,
    ...events,
    ...later,
  ];
  const measure = history.reduce<Measure | null>(
    (state, event) => evolveMeasure(state, { ...event, occurredAt: shanghai(MORNING) }),
    null,
  );
  if (!measure) throw new Error('there is no measure');
  const instructions = new Map(
    history.flatMap((event) =>
      event.type === 'InstructionGiven'
        ? [
            [
              event.data.instruction,
              { text: event.data.text, leader: 'mayor', meeting: null, at: shanghai(MORNING) },
            ] as const,
          ]
        : [],
    ),
  );
  return events.flatMap((event, index): NoticeInContext[] =>
    noticesOf(
      { ...event, position: number * 100 + index, stream: 's', occurredAt: shanghai(MORNING) },
      { measures: [measure.definition], frame: FRAME },
    )
      .filter((notice: Notice) => notice.recipient === recipient)
      .map((notice) => ({ notice, known: { measure, instructions } })),
  );
};

const HEAD = 'unit-head@science';
const letterTo = (
  recipient: string,
  notices: readonly NoticeInContext[],
  dispatch = `digest/${recipient}/2023-07-10`,
) =>
  compose({
    dispatch,
    planId: FRAME.id,
    plan: planAt(MORNING),
    recipient,
    at: shanghai('2023-07-10 09:30'),
    notices,
    links: linksTo('https://duban.example'),
  });

const OFFICE = 'supervision-office';

const instructed: MeasureEvent = {
  type: 'InstructionGiven',
  data: { instruction: 'i1', text: '请科技局抓紧推进，下周报进展。', urgency: 'urgent', due: '2023-07-13' },
};
const returned: MeasureEvent = {
  type: 'MilestoneReturned',
  data: { milestone: 'm1', reason: '认定名单缺盖章', due: '2023-07-14' },
};
const handedIn: MeasureEvent = { type: 'MilestoneSubmitted', data: { milestone: 'm1', text: '', evidence: [] } };

describe('a letter of a demonstration plan', () => {
  it('says in its subject that it is one', () => {
    const { frame, ...rest } = planAt(MORNING);
    const letter = compose({
      dispatch: `digest/${HEAD}/2023-07-10`,
      planId: FRAME.id,
      plan: { ...rest, frame: { ...frame, demonstration: true } },
      recipient: HEAD,
      at: shanghai('2023-07-10 09:30'),
      notices: noticesOn(1, HEAD, [rungFired('urging')]),
      links: linksTo('https://duban.example'),
    });
    expect(letter.subject).toBe('【演示】督办日报 7月10日｜逾期1项');
  });
});

describe('the digest of a unit’s head', () => {
  it('lists the most urgent section first and settled matters last', () => {
    const letter = letterTo(HEAD, [
      ...noticesOn(3, HEAD, [rungFired('reminder', '2023-07-13')]),
      ...noticesOn(1, HEAD, [rungFired('urging')]),
      ...noticesOn(5, HEAD, [rungFired('urging')], [handedIn]),
      ...noticesOn(2, HEAD, [instructed]),
      ...noticesOn(4, HEAD, [returned]),
    ]);
    expect(letter.subject).toBe('督办日报 7月10日｜逾期1项、批示1项、退回1项、临期1项');
    expect(letterText(letter)).toMatchInlineSnapshot(`
      "区科技局负责人：

      以下是中原区2023年计划截至7月10日需要您办理和知悉的事项。

      ■ 办理件

      【已逾期】
      1. 4.4-01 举措1
         节点“上半年”，期限6月30日，已逾期6个工作日
         → 请尽快完成并申请办结。

      【领导批示】
      1. 4.4-02 举措2
         期限7月13日，还有3个工作日
         区长7月10日批示：“请科技局抓紧推进，下周报进展。”
         → 请研究办理，并在期限内回复。

      【核实退回】
      1. 4.4-04 举措4
         节点“上半年”，期限7月14日，还有4个工作日
         “认定名单缺盖章”
         → 请按退回意见补充后重新申请办结。

      【即将到期】
      1. 4.4-03 举措3
         节点“上半年”，期限7月13日，还有3个工作日
         → 请按期完成并申请办结；确有困难的，须在到期前申请延期。

      ■ 已办理，无需再处理

      【已办事项】
      1. 4.4-05 举措5
         节点“上半年”，已申请办结，待核实

                              中原区督查室
                              2023年7月10日

      办理与查看：https://duban.example/graphql
      中原区2023年计划 · 督办系统
      "
    `);
  });
  it('lists a milestone once, under its most urgent notice', () => {
    const letter = letterTo(HEAD, noticesOn(1, HEAD, [rungFired('reminder'), rungFired('urging')]));
    expect(letter.sections.map(({ title, items }) => [title, items.length])).toEqual([['已逾期', 1]]);
  });
  it('names the measures of an issued plan in one line', () => {
    const notices = Array.from({ length: 8 }, (_, index) => {
      const definition = measureNamed(index + 1);
      const event = issuedOf(definition);
      const measure = evolveMeasure(null, { ...event, occurredAt: shanghai('2023-03-01 09:00') });
      const [, notice] = noticesOf(
        { ...event, position: index + 1, stream: 's', occurredAt: shanghai('2023-03-01 09:00') },
        { measures: [definition], frame: FRAME },
      );
      return notice && measure ? [{ notice, known: { measure, instructions: new Map() } }] : [];
    }).flat();
    const [section, ...more] = letterTo(HEAD, notices).sections;
    expect(more).toEqual([]);
    expect(section).toMatchObject({ count: 8, todo: '请签收。', items: [{ measure: '8项举措', todo: '' }] });
    expect(section?.items[0]?.words).toMatch(/^4\.4-01、4\.4-02、/);
  });
  it('limits the lines of a section and says how many are left out', () => {
    const notices = Array.from({ length: 40 }, (_, index) => noticesOn(index + 1, HEAD, [rungFired('urging')])).flat();
    const letter = letterTo(HEAD, notices);
    expect(letter.subject).toContain('逾期40项');
    expect(letter.sections[0]).toMatchObject({ more: 20 });
    expect(letterText(letter)).toContain('另有20项');
  });
});

describe('a letter', () => {
  it('does not list as overdue what the office urges before its date', () => {
    const urged = rungFired('urging', '2023-07-13');
    const letter = letterTo(HEAD, [...noticesOn(1, HEAD, [urged]), ...noticesOn(2, HEAD, [rungFired('urging')])]);
    expect(letter.subject).toBe('督办日报 7月10日｜逾期1项、催办1项');
    expect(letter.sections.map(({ title }) => title)).toEqual(['已逾期', '催办']);
  });
  it('says who gave an unanswered instruction and when, and nests quotation marks', () => {
    const given = { ...instructed, data: { ...instructed.data, text: '按“时间表”抓紧' } } as MeasureEvent;
    const rung = rungFired('instruction-unanswered', '2023-07-07');
    const unanswered = { ...rung, data: { ...rung.data, obligation: 'i1' } } as MeasureEvent;
    const notices = noticesOn(1, HEAD, [given, unanswered]);
    expect(letterText(letterTo(HEAD, notices))).toContain(
      '区长7月10日批示“按‘时间表’抓紧”，期限7月7日，已逾期1个工作日',
    );
  });
  it('ends with the name of the office and the date', () => {
    expect(letterText(letterTo(HEAD, noticesOn(1, HEAD, [instructed])))).toMatch(
      /\n +中原区督查室\n +2023年7月10日\n\n办理与查看/,
    );
    expect(letterHtml(letterTo(HEAD, noticesOn(1, HEAD, [instructed])))).toContain('中原区督查室<br>2023年7月10日');
  });
  it('separates matters to act on from matters for information', () => {
    const verified: MeasureEvent = { type: 'MilestoneVerified', data: { milestone: 'm1', note: '属实' } };
    const letter = letterTo(HEAD, [...noticesOn(1, HEAD, [verified]), ...noticesOn(2, HEAD, [returned])]);
    expect(letter.sections.map(({ part, title }) => [part, title])).toEqual([
      ['to-act', '核实退回'],
      ['to-know', '节点办结'],
    ]);
    const text = letterText(letter);
    expect(text.indexOf('■ 办理件')).toBeLessThan(text.indexOf('■ 阅知件'));
  });
  it('contains no control or bidirectional character, whatever a person wrote', () => {
    const written = {
      ...returned,
      data: { ...returned.data, reason: '材料\u0001\u0008不\u001b[31m全\u202e' },
    } as MeasureEvent;
    const letter = letterTo(HEAD, noticesOn(1, HEAD, [written]));
    expect(letter.sections[0]?.items[0]?.words).toBe('“材料不[31m全”');
  });
  it('cuts a long quotation between graphemes', () => {
    const family = '👩‍👩‍👧‍👦';
    const long = { ...returned, data: { ...returned.data, reason: family.repeat(40) } } as MeasureEvent;
    const words = letterTo(HEAD, noticesOn(1, HEAD, [long])).sections[0]?.items[0]?.words ?? '';
    expect(words).toMatch(new RegExp(`^“(${family})+…”$`));
    expect(words.length).toBeLessThanOrEqual(122);
  });
});

describe('a leader’s summary of the week', () => {
  const leader = 'leader@vice-mayor';
  const notices = [
    ...noticesOn(1, leader, [rungFired('urging')]),
    ...noticesOn(2, leader, [rungFired('supervision-letter')]),
    ...noticesOn(3, leader, [rungFired('interview')]),
  ];
  const letter = letterTo(leader, notices, `weekly/${leader}/2023-07-10`);

  it('lists matters for information by unit, with the number of each kind', () => {
    expect(letter.subject).toBe('督办周报 7月10日｜约谈1次（1项）、督办函1项、逾期1项');
    expect(letter.sections.map(({ part, title, items }) => [part, title, items.map(({ what }) => what)])).toEqual([
      ['to-act', '约谈：科技局（7月10日）', ['节点“上半年”']],
      ['to-know', '科技局｜督办函1项、逾期1项', ['已逾期：节点“上半年”', '督办函：节点“上半年”']],
    ]);
  });
});

describe('a leader’s digest', () => {
  it('names the units and asks for no action in copies', () => {
    const letter = letterTo('leader@vice-mayor', noticesOn(1, 'leader@vice-mayor', [rungFired('urging')]));
    expect(letter.subject).toBe('督办日报 7月10日｜抄送1项');
    expect(letter.sections).toMatchObject([
      { part: 'to-know', title: '抄送', items: [{ unit: '科技局', what: '已逾期：节点“上半年”', todo: '' }] },
    ]);
  });
});

describe('an interview', () => {
  it.each([
    [HEAD, '约谈时间由督查室另行通知，请准备情况说明。'],
    ['leader@vice-mayor', '请确定约谈时间。'],
    ['supervision-office', '请安排约谈并通知有关单位。'],
  ])('asks %s for the action of that recipient', (recipient, todo) => {
    const [section] = letterTo(recipient, noticesOn(1, recipient, [rungFired('interview')])).sections;
    expect(section?.items.map((item) => item.todo)).toEqual([todo]);
  });
  it('is listed once for a unit and day, however many matters it covers', () => {
    const notices = [1, 2, 3].flatMap((number) => noticesOn(number, 'supervision-office', [rungFired('interview')]));
    const letter = letterTo('supervision-office', notices);
    expect(letter.subject).toBe('督办日报 7月10日｜约谈1次（3项）');
    expect(letter.sections.map(({ title, count, todo }) => [title, count, todo])).toEqual([
      ['约谈：科技局（7月10日）', 3, '请安排约谈并通知有关单位。'],
    ]);
  });
});

describe('an interview that was recorded', () => {
  const known = [1, 2].map((number) => {
    const event = issuedOf(measureNamed(number));
    const measure = evolveMeasure(null, { ...event, occurredAt: shanghai('2023-03-01 09:00') });
    if (!measure) throw new Error('there is no measure');
    return { measure, instructions: new Map() };
  });
  const notices = (recipient: string, called: string, position: number): readonly NoticeInContext[] => {
    const data = {
      unit: 'science',
      called,
      heldOn: '2023-07-07',
      minutes: '听取汇报',
      result: '八月底前完成',
      matters: known.map(({ measure }) => ({ measure: measure.definition.id, obligation: 'm1' })),
    };
    const event = { type: 'InterviewRecorded', position, stream: 'plan', occurredAt: shanghai(MORNING), data };
    const measures = known.map(({ measure }) => measure.definition);
    const [first, ...others] = known;
    return noticesOf(event, { measures, frame: FRAME }).flatMap((notice) =>
      first && notice.recipient === recipient ? [{ notice, known: first, others }] : [],
    );
  };

  it('is one item for the unit’s head, with all measures, the result and what to do', () => {
    const letter = letterTo(HEAD, [...notices(HEAD, '2023-07-03', 7), ...notices(HEAD, '2023-07-05', 8)]);
    expect(letter.subject).toBe('督办日报 7月10日｜约谈记录2项');
    expect(letter.sections).toMatchObject([
      {
        part: 'to-act',
        title: '约谈记录',
        todo: '请按约谈结果抓好落实。',
        items: [
          {
            measure: '4.4-01、4.4-02 共2项举措',
            what: '7月3日发起的约谈',
            words: '约谈结果：“八月底前完成”',
            url: null,
          },
          { what: '7月5日发起的约谈' },
        ],
      },
    ]);
  });
  it('is listed under its unit in a leader’s weekly summary', () => {
    const leader = 'leader@vice-mayor';
    const letter = letterTo(leader, notices(leader, '2023-07-03', 7), `weekly/${leader}/2023-07-10`);
    expect(letter.subject).toBe('督办周报 7月10日｜约谈记录1项');
    expect(letter.sections).toMatchObject([
      { part: 'to-know', title: '科技局｜约谈记录1项', items: [{ what: '约谈记录：7月3日发起的约谈', todo: '' }] },
    ]);
  });
});

describe('a separate letter', () => {
  const ALONE = `alone/${HEAD}/2023-07-10-0930`;
  const letterOf = (number: number, rung: string) => noticesOn(number, HEAD, [rungFired(rung)]);

  it('names its matter in the subject', () => {
    const letter = letterTo(HEAD, letterOf(1, 'supervision-letter'), ALONE);
    expect(letter.subject).toBe('督办函｜4.4-01 举措1：节点“上半年”，期限6月30日，已逾期6个工作日');
    expect(letterText(letter)).toContain('现予督办。');
  });
  it('combines the matters of a half hour, interviews first', () => {
    const notices = [letterOf(1, 'supervision-letter'), letterOf(2, 'interview'), letterOf(3, 'interview')].flat();
    const letter = letterTo(HEAD, notices, ALONE);
    expect(letter.subject).toBe('约谈1次（2项）、督办函1项｜4.4-01、4.4-02、4.4-03');
    expect(letter.sections.map(({ title, count }) => [title, count])).toEqual([
      ['约谈', 2],
      ['督办函', 1],
    ]);
    expect(letterText(letter)).toContain('现予督办；其中长期逾期的，按督办规定进行约谈。');
  });
  it('does not say that a matter is overdue before its date, as when the office sends it by hand', () => {
    const notices = noticesOn(1, HEAD, [rungFired('supervision-letter', '2023-07-13')]);
    const text = letterText(letterTo(HEAD, notices, ALONE));
    expect(text).toContain('你单位牵头的下列事项需要抓紧办理，现予督办。');
    expect(text).toContain('期限7月13日，还有3个工作日');
    expect(text).toContain('同时书面说明进展情况和完成时限。');
    expect(text).not.toContain('逾期');
  });
  it('lists what was done meanwhile as settled where other matters are open', () => {
    const done = { type: 'MilestoneSubmitted', data: { milestone: 'm1', text: '', evidence: [] } } as const;
    const notices = [
      letterOf(1, 'interview'),
      noticesOn(2, HEAD, [rungFired('supervision-letter')], [done as never]),
    ].flat();
    const letter = letterTo(HEAD, notices, ALONE);
    expect(letter.subject).toMatch(/^约谈｜4.4-01 举措1/);
    expect(letterText(letter)).toContain('已办理，无需再处理');
  });
});

describe('the end of a plan’s calendar', () => {
  const ending = (recipient: string, to: string) => {
    const plan = planAt(MORNING);
    const calendar = { ...plan.terms.calendar, to };
    return letterText(
      compose({
        dispatch: `digest/${recipient}/2023-07-10`,
        planId: FRAME.id,
        plan: { ...plan, terms: { ...plan.terms, calendar } },
        recipient,
        at: shanghai('2023-07-10 09:30'),
        notices: noticesOn(1, recipient, [rungFired('reminder', '2023-07-13')]),
        links: linksTo('https://duban.example'),
      }),
    );
  };
  it('is announced sixty days ahead to the office only', () => {
    expect(ending(OFFICE, '2023-09-08')).toContain('本计划工作日历将于9月8日结束，还有60天，请尽快续期');
    expect(ending(OFFICE, '2023-09-09')).not.toContain('工作日历');
    expect(ending(OFFICE, '2023-07-09')).toContain('已于7月9日结束');
    expect(ending(HEAD, '2023-09-08')).not.toContain('工作日历');
  });
  it('makes a date after it provisional', () => {
    expect(ending(HEAD, '2023-07-12')).toContain('7月13日（工作日历未定，暂计）');
  });
});

describe('the HTML of a letter', () => {
  it('escapes the text of people and links to the measure', () => {
    const event: MeasureEvent = {
      ...instructed,
      data: { ...instructed.data, text: '<img src=x onerror=alert(1)>' },
    } as MeasureEvent;
    const html = letterHtml(letterTo(HEAD, noticesOn(2, HEAD, [event])));
    expect(html).toContain('&lt;img src=x');
    expect(html).not.toContain('<img');
    expect(html).toContain('https://duban.example/graphql?query=');
  });
});
