/** The kinds of events of official papers. */

import { paperNumberZh } from '@duban/domain';
import { entry, said } from './timeline.ts';

const PAPER = { description: '公文的编号，如p12。Key of the paper, such as p12.' } as const;
const NUMBER = { description: '文号。The number.' } as const;

entry('PaperDrafted').implement({
  ...said('PaperDrafted'),
  fields: (t) => ({
    paper: t.string({ ...PAPER, resolve: ({ data }) => data.paper }),
    title: t.string({ description: '标题。Title.', resolve: ({ data }) => data.title }),
  }),
});
entry('PaperEdited').implement({
  ...said('PaperEdited'),
  fields: (t) => ({
    paper: t.string({ ...PAPER, resolve: ({ data }) => data.paper }),
    revision: t.int({ description: '稿次。The revision.', resolve: ({ data }) => data.revision }),
  }),
});
entry('PaperReviewed').implement({
  ...said('PaperReviewed'),
  fields: (t) => ({
    paper: t.string({ ...PAPER, resolve: ({ data }) => data.paper }),
    note: t.string({ description: '意见，可为空。The remark; may be empty.', resolve: ({ data }) => data.note }),
  }),
});
entry('PaperReturned').implement({
  ...said('PaperReturned'),
  fields: (t) => ({
    paper: t.string({ ...PAPER, resolve: ({ data }) => data.paper }),
    reason: t.string({ description: '理由。The reason.', resolve: ({ data }) => data.reason }),
  }),
});
entry('PaperSigned').implement({
  ...said('PaperSigned'),
  fields: (t) => ({
    paper: t.string({ ...PAPER, resolve: ({ data }) => data.paper }),
    bySetting: t.int({
      nullable: true,
      description: '按第几次发文设置自动签发。The number of the change of settings that signed it by itself.',
      resolve: ({ data }) => data.bySetting ?? null,
    }),
  }),
});
entry('PaperNumbered').implement({
  ...said('PaperNumbered'),
  fields: (t) => ({
    paper: t.string({ ...PAPER, resolve: ({ data }) => data.paper }),
    number: t.string({ ...NUMBER, resolve: ({ data }) => paperNumberZh(data) }),
  }),
});
entry('PaperIssued').implement({
  ...said('PaperIssued'),
  fields: (t) => ({
    paper: t.string({ ...PAPER, resolve: ({ data }) => data.paper }),
    title: t.string({ description: '标题。Title.', resolve: ({ data }) => data.title }),
    number: t.string({ ...NUMBER, resolve: ({ data }) => paperNumberZh(data) }),
    sha256: t.string({ description: '文件的校验值。SHA-256 of the file.', resolve: ({ data }) => data.sha256 }),
  }),
});
entry('PaperWithdrawn').implement({
  ...said('PaperWithdrawn'),
  fields: (t) => ({
    paper: t.string({ ...PAPER, resolve: ({ data }) => data.paper }),
    reason: t.string({ description: '理由。The reason.', resolve: ({ data }) => data.reason }),
  }),
});
entry('PaperDiscarded').implement({
  ...said('PaperDiscarded'),
  fields: (t) => ({
    paper: t.string({ ...PAPER, resolve: ({ data }) => data.paper }),
    reason: t.string({ description: '理由。The reason.', resolve: ({ data }) => data.reason }),
  }),
});
entry('PaperSettingsChanged').implement(said('PaperSettingsChanged'));
entry('PaperNumbersUsed').implement({
  ...said('PaperNumbersUsed'),
  fields: (t) => ({
    code: t.string({ description: '机关代字。The code of the number.', resolve: ({ data }) => data.series.code }),
    year: t.int({ description: '年份。The year.', resolve: ({ data }) => data.series.year }),
    fromNumber: t.int({ description: '自几号。The first number.', resolve: ({ data }) => data.from }),
    toNumber: t.int({ description: '至几号。The last number.', resolve: ({ data }) => data.to }),
    note: t.string({ description: '说明。The note.', resolve: ({ data }) => data.note }),
  }),
});
