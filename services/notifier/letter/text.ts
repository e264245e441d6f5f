/** A letter as plain text, which every mail program and every robot can show. */

import type { Item, Letter } from './letter.ts';

export const letterText = (letter: Letter): string => {
  const { salutation, intro, sections, planTitle, home } = letter;
  const body = sections.flatMap(({ title, items, todo, more }) => [
    `【${title}】`,
    ...items.map((item, index) => itemText(item, index + 1)),
    ...(todo ? [`→ ${todo}`] : []),
    ...(more > 0 ? [`  另有${more}项，请在系统中查看。`] : []),
    '',
  ]);
  return [`${salutation}：`, '', intro, '', ...body, `办理与查看：${home}`, `${planTitle} · 督办系统`, ''].join('\n');
};

const itemText = ({ measure, unit, what, when, words, todo }: Item, number: number): string => {
  const facts = [what, when].filter(Boolean).join('，');
  return [
    `${number}. ${unit && `[${unit}] `}${measure}`,
    ...(facts ? [`   ${facts}`] : []),
    ...(words ? [`   ${words}`] : []),
    ...(todo ? [`   → ${todo}`] : []),
  ].join('\n');
};
