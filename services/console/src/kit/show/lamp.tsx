/** A lamp: a shape by its meaning, the policy's word, and the policy's colour fitted to the paper. */

import type { CSSProperties } from 'react';
import { useSay } from '../words/language.tsx';
import type { Phrase } from '../words/phrase.ts';
import { tonesOf } from './tone.ts';

type LampMeaning = 'AHEAD' | 'AT_RISK' | 'BEHIND' | 'DONE' | 'NOT_STARTED' | 'ON_TIME' | 'OVERDUE' | 'SET_ASIDE';

/** What a lamp is drawn from: the fields of `Lamp` and `MeasureLamp` alike. */
export type LampFacts = { readonly name: Phrase; readonly colour: string; readonly meaning: LampMeaning };

const SHAPES: Readonly<Record<LampMeaning, React.ReactNode>> = {
  OVERDUE: <rect x="1" y="1" width="10" height="10" />,
  BEHIND: <path d="M6 0 12 6 6 12 0 6Z" />,
  AT_RISK: <path d="M6 .5 12 11.5H0Z" />,
  ON_TIME: <circle cx="6" cy="6" r="5.2" />,
  AHEAD: <path d="M6 .5 12 6.5H9V11.5H3V6.5H0Z" />,
  DONE: (
    <g className="lamp-outline">
      <circle cx="6" cy="6" r="5.2" />
      <path d="M3.2 6.2 5.3 8.2 8.8 4" />
    </g>
  ),
  NOT_STARTED: (
    <g className="lamp-outline">
      <circle cx="6" cy="6" r="4.8" />
    </g>
  ),
  SET_ASIDE: (
    <g className="lamp-outline">
      <circle cx="6" cy="6" r="5.2" />
      <path d="M3.5 6H8.5" />
    </g>
  ),
};

/** The variables that `.lamp`, `.toned` and `.bar-part` draw with, for both themes. */
export const toneStyle = (colour: string): CSSProperties => {
  const { light, dark } = tonesOf(colour);
  return {
    '--tone-text-light': light.text,
    '--tone-text-dark': dark.text,
    '--tone-sign-light': light.sign,
    '--tone-sign-dark': dark.sign,
  } as CSSProperties;
};

/** The shape alone, where the word stands beside it anyway. */
export const LampSign = ({ lamp }: { readonly lamp: LampFacts }) => (
  <svg
    className="lamp-sign"
    width="12"
    height="12"
    viewBox="0 0 12 12"
    aria-hidden="true"
    style={toneStyle(lamp.colour)}
  >
    {SHAPES[lamp.meaning] ?? SHAPES.ON_TIME}
  </svg>
);

export const Lamp = ({ lamp }: { readonly lamp: LampFacts }) => {
  const say = useSay();
  return (
    <span className="lamp toned" style={toneStyle(lamp.colour)}>
      <LampSign lamp={lamp} />
      {say(lamp.name)}
    </span>
  );
};
