/** Renders a letter as plain text, which every mail program and every robot can show. */

import type { Item, Letter, Section } from './letter.ts';
import { fullDate, PARTS } from './words.ts';

export const letterText = (letter: Letter): string => {
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
    ...body,
    ...signed,
    '',
    `办理与查看：${home}`,
    `${planTitle} · 督办系统`,
    '',
  ].join('\n');
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
