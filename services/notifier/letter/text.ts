/** Renders a letter as plain text, which every mail program and every robot can show. */

import type { Attachment, Item, Letter, Section } from './letter.ts';
import { fullDate, PARTS } from './words.ts';

/** `carriesFiles`: a mail does; any other channel says where they are. */
export const letterText = (letter: Letter, carriesFiles = false): string => {
  const { salutation, intro, planTitle, sender, date, home } = letter;
  const body = PARTS.flatMap(([part, title]) => {
    const sections = letter.sections.filter((section) => section.part === part);
    return sections.length > 0 ? [`■ ${title}`, '', ...sections.flatMap(sectionText)] : [];
  });
  const signed = [sender, fullDate(date)].map((line) => `${' '.repeat(24)}${line}`);
  return [
    `${salutation}：`,
    '',
    intro,
    '',
    ...attachmentsText(letter.attachments, carriesFiles),
    ...body,
    ...signed,
    '',
    `办理与查看：${home}`,
    `${planTitle} · 督办系统`,
    '',
  ].join('\n');
};

/** Before the sections, because robots cut long messages at their end. */
const attachmentsText = (attachments: readonly Attachment[], carriesFiles: boolean): readonly string[] => {
  if (attachments.length === 0) return [];
  if (carriesFiles) return ['附件：', ...attachments.map(({ name }, index) => `${index + 1}. ${name}`), ''];
  return [
    '函件请登录系统下载：',
    ...attachments.flatMap(({ name, url }, index) => [`${index + 1}. ${name}`, `   ${url}`]),
    '',
  ];
};

const sectionText = ({ title, items, todo, more }: Section): readonly string[] => [
  `【${title}】`,
  ...items.map((item, index) => itemText(item, index + 1)),
  ...(todo ? [`→ ${todo}`] : []),
  ...(more > 0 ? [`  另有${more}项，请在系统中查看。`] : []),
  '',
];

const itemText = ({ measure, unit, what, when, promise, words, todo }: Item, number: number): string => {
  const facts = [what, when].filter(Boolean).join('，');
  return [
    `${number}. ${unit && `[${unit}] `}${measure}`,
    ...(facts ? [`   ${facts}`] : []),
    ...(promise ? [`   ${promise}`] : []),
    ...(words ? [`   ${words}`] : []),
    ...(todo ? [`   → ${todo}`] : []),
  ].join('\n');
};
