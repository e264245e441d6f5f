/** The settings of official papers: who issues them, to whom, and under which head. */

import { type HeadForm, type PaperHead, paperCode, paperIssuer } from '@duban/domain';
import { builder } from '../builder.ts';
import { enumOf } from '../kernel/enums.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { PlanRef } from '../refs.ts';
import { FormalKindRef } from './official-paper.ts';

export const HeadFormRef = enumOf<HeadForm>(
  'PaperHeadForm',
  '可以套用本单位版头的公文格式。Forms of paper with a head of the office’s own.',
  {
    document: '文件格式。The form of a document.',
    letter: '信函格式。The form of a letter.',
    minutes: '纪要格式。The form of minutes.',
  },
);

const HeadRef = builder.objectRef<PaperHead>('PaperHead').implement({
  description: '本单位的版头模板。A template for the head of papers.',
  fields: (t) => ({
    form: t.expose('form', { type: HeadFormRef, description: '用于何种格式。The form that it is for.' }),
    sha256: t.exposeString('sha256', { description: '模板文件的校验值。SHA-256 of the template.' }),
    name: t.exposeString('name', { description: '模板的文件名。The name of its file.' }),
  }),
});

const SettingsRef = builder.objectRef<Seen<object>>('PaperSettings').implement({
  description: '发文设置。The settings of official papers.',
  fields: (t) => ({
    issuer: t.string({
      description: '发文机关。The issuing body.',
      resolve: ({ snapshot: { plan } }) => paperIssuer(plan, plan.paperSettings),
    }),
    code: t.string({
      description: '机关代字。The code of the number.',
      resolve: ({ snapshot: { plan } }) => paperCode(plan, plan.paperSettings),
    }),
    signatory: t.string({
      nullable: true,
      description: '签发人，领导的编号；未设则任一领导。Key of the leader who signs; null for any leader.',
      resolve: ({ snapshot }) => snapshot.plan.paperSettings.signatory,
    }),
    addressees: t.stringList({
      nullable: true,
      description: '通报的主送机关；未设则各责任单位。Addressees of bulletins; null for all units.',
      resolve: ({ snapshot }) => snapshot.plan.paperSettings.addressees && [...snapshot.plan.paperSettings.addressees],
    }),
    automatic: t.field({
      type: [FormalKindRef],
      description: '不经签发、自动印发的函件种类。Kinds of letters that are issued without a signature.',
      resolve: ({ snapshot }) => [...(snapshot.plan.paperSettings.automatic ?? [])],
    }),
    heads: t.field({
      type: [HeadRef],
      description:
        '本单位的版头模板；没有的格式用系统版头。Templates for heads; a form without one has the built-in head.',
      resolve: ({ snapshot }) => [...(snapshot.plan.paperSettings.heads ?? [])],
    }),
    copies: t.stringList({
      nullable: true,
      description: '抄送机关；未设则有关领导。Those who get a copy; null for the leaders concerned.',
      resolve: ({ snapshot }) => snapshot.plan.paperSettings.copies && [...snapshot.plan.paperSettings.copies],
    }),
  }),
});

builder.objectFields(PlanRef, (t) => ({
  paperSettings: t.field({
    type: SettingsRef,
    description: '发文设置。The settings of official papers.',
    resolve: (snapshot) => seen(snapshot, {}),
  }),
}));
