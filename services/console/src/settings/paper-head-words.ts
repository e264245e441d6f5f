/** The words of an office's own templates for the head of its papers. */

import { words } from '../kit/words/phrase.ts';

export const paperHeadWords = words({
  title: { zh: '版头模板', en: 'Templates for the head' },
  why: {
    zh: '套用本单位的红头：在Word或WPS中做好版头，在相应位置写上标记，上传后此后印发的公文即用此版头；已印发的不变。',
    en: 'Papers issued from now on have the head of your own Word template, with marks where their parts go. Issued ones keep theirs.',
  },
  marks: {
    zh: '必有的标记：{{发文字号}}、{{标题}}、{{正文}}（独占一段）；可用的标记：{{发文机关}}、{{签发人}}、{{成文日期}}。页面为A4，版心156×225毫米。不得含宏、链接和嵌入对象，不超过1MB。',
    en: 'Needed: {{发文字号}} (number), {{标题}} (title), {{正文}} (text, a paragraph of its own); possible: {{发文机关}} (body), {{签发人}} (signatory), {{成文日期}} (date). A4, a text of 156 by 225 mm, no macros, links or objects, at most 1 MB.',
  },
  form: { zh: '公文格式', en: 'Form' },
  head: { zh: '所用版头', en: 'Head' },
  builtIn: { zh: '系统版头', en: 'built in' },
  upload: { zh: '上传模板', en: 'Upload a template' },
  replace: { zh: '更换', en: 'Replace' },
  remove: { zh: '恢复系统版头', en: 'Back to the built-in head' },
  about: (form: string, act: string) => ({ zh: `${form}：${act}`, en: `${form}: ${act}` }),
  busy: { zh: '正在处理…', en: 'Working…' },
  unread: { zh: '模板未能上传，请重试', en: 'The template was not uploaded: try again' },
  saved: { zh: '已更改版头', en: 'The head was changed' },
});

export const headFormWords = words({
  DOCUMENT: { zh: '文件格式（通报、报告）', en: 'Documents (bulletins, reports)' },
  LETTER: { zh: '信函格式（催办、督办、约谈）', en: 'Letters' },
  MINUTES: { zh: '纪要格式', en: 'Minutes' },
});
