/** What a user reads, and where it comes from: the report's own words or a proposal under a named rule. */

import type { Locator, Origin, ProposalRule, Text } from '@duban/domain';
import { builder } from '../builder.ts';
import type { Seen } from './snapshot.ts';

export const TextRef = builder.objectRef<Text>('Text').implement({
  description: '供人阅读的文字。A text for users.',
  fields: (t) => ({
    zh: t.exposeString('zh', { description: '中文。Chinese.' }),
    en: t.exposeString('en', {
      nullable: true,
      description: '英文，未写则为空。English; null where it was not written.',
    }),
  }),
});

export const LocatorRef = builder.objectRef<Locator>('Locator').implement({
  description: '在政府工作报告中的出处。A place in the government work report.',
  fields: (t) => ({
    section: t.exposeString('section', {
      description: '报告的章节号，如四(五)。The section number in the report, such as 四(五).',
    }),
    paragraph: t.exposeInt('paragraph', { description: '该节第几段，从1起。Paragraph below that heading, from 1.' }),
    sentence: t.exposeInt('sentence', { description: '该段第几句，从1起。Sentence in the paragraph, from 1.' }),
  }),
});

export const RuleRef = builder.objectRef<ProposalRule>('ProposalRule').implement({
  description:
    '拟定规则：报告没有写明的内容据此拟定。A rule by which values that the report does not state were proposed.',
  fields: (t) => ({
    key: t.exposeString('id', { description: '规则在计划内的编号。Its key within the plan.' }),
    text: t.expose('text', { type: TextRef, description: '规则内容。The text of the rule.' }),
  }),
});

/** Null where the plan's data names a rule that it does not define, which its loader refuses. */
export const ruleOf = ({ snapshot, ...origin }: Seen<Origin>): ProposalRule | null =>
  origin.kind === 'proposed' ? (snapshot.plan.rules.find(({ id }) => id === origin.rule) ?? null) : null;

export const OriginRef = builder.objectRef<Seen<Origin>>('Origin').implement({
  description:
    '一项内容的来历：报告写明的，拟定的，还是经调整确定的。The origin of a value: stated in the report, proposed, or decided by an amendment.',
  fields: (t) => ({
    proposed: t.boolean({
      description: '是否为拟定。Whether it was proposed, not stated in the report.',
      resolve: ({ kind }) => kind === 'proposed',
    }),
    sources: t.field({
      type: [LocatorRef],
      description: '报告写明时的出处，拟定时为空。The places in the report that state it; empty where it was proposed.',
      resolve: (origin) => (origin.kind === 'reported' ? [...origin.at] : []),
    }),
    rule: t.field({
      type: RuleRef,
      nullable: true,
      description: '拟定所依据的规则，不是拟定的为空。The rule by which it was proposed; null where it was not.',
      resolve: ruleOf,
    }),
    amendment: t.string({
      nullable: true,
      description:
        '由哪次调整确定，为其在举措内的编号，如a1；否则为空。The key of the amendment that decided it, within the measure; null for others.',
      resolve: (origin) => (origin.kind === 'decided' ? origin.amendment : null),
    }),
  }),
});
