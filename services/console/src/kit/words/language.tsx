/** The language of the page: Chinese unless the reader chose English, remembered in this browser. */

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { inLanguage, type Language, type Phrase } from './phrase.ts';

const KEY = 'duban.language';

const remembered = (): Language => {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
};

type Chosen = { readonly language: Language; choose(language: Language): void };

const LanguageContext = createContext<Chosen>({ language: 'zh', choose: () => {} });

export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState(remembered);
  useEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  }, [language]);
  const chosen = useMemo(
    (): Chosen => ({
      language,
      choose: (next) => {
        setLanguage(next);
        try {
          localStorage.setItem(KEY, next);
        } catch {
          // Without storage the choice lasts until the page is left.
        }
      },
    }),
    [language],
  );
  return <LanguageContext value={chosen}>{children}</LanguageContext>;
};

export const useLanguage = (): Chosen => useContext(LanguageContext);

export type Say = (phrase: Phrase) => string;

/** `const say = useSay()`, then `say(words.title)`; the server's `{ zh en }` texts are said the same way. */
export const useSay = (): Say => {
  const { language } = useLanguage();
  return useCallback((phrase) => inLanguage(language, phrase), [language]);
};
