/** What opens over a screen: the search, once there is one, and the list of keys. */

import { lazy, Suspense } from 'react';
import { Dialog } from '../kit/dialog.tsx';
import { loadPart } from '../kit/live/load-part.ts';
import { useSay } from '../kit/words/language.tsx';
import { frameWords } from './words.ts';

type PaletteProps = { readonly onClose: () => void };

/** The search is a room of its own: `search/palette.tsx` exports `Palette`. */
const palettes = import.meta.glob<{ readonly Palette: React.ComponentType<PaletteProps> }>('../search/palette.tsx');
const [loadPalette] = Object.values(palettes);
export const hasSearch = loadPalette !== undefined;
const Palette = loadPalette && lazy(async () => ({ default: (await loadPart(loadPalette)).Palette }));

type OverlaysProps = { readonly open: 'search' | 'keys' | null; readonly onClose: () => void };

export const Overlays = ({ open, onClose }: OverlaysProps) => {
  if (open === 'keys') return <Keys onClose={onClose} />;
  if (open === 'search' && Palette)
    return (
      <Suspense fallback={null}>
        <Palette onClose={onClose} />
      </Suspense>
    );
  return null;
};

const Keys = ({ onClose }: PaletteProps) => {
  const say = useSay();
  const keys = [
    ...(hasSearch ? ([['/', frameWords.keySearch]] as const) : []),
    ['j', frameWords.keyDown],
    ['k', frameWords.keyUp],
    ['Enter', frameWords.keyOpen],
    ['Esc', frameWords.keyBack],
    ['?', frameWords.keyHelp],
  ] as const;
  return (
    <Dialog title={say(frameWords.keys)} onClose={onClose}>
      <dl className="facts">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
};
