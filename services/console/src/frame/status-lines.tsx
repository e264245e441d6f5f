/** The lines below the masthead: the past is shown, the server is away, there is news. */

import { useSyncExternalStore } from 'react';
import { currentReach, onReach, probe } from '../kit/live/reach.ts';
import { useParameters } from '../kit/place/parameters.ts';
import { useShownDay } from '../kit/place/passing-day.ts';
import { dateWords } from '../kit/show/date.ts';
import { useSay } from '../kit/words/language.tsx';
import { countNews, type News, newsOf } from './news.ts';
import { frameWords } from './words.ts';

export const StatusLines = ({ news, onShow }: { readonly news: News; readonly onShow: () => void }) => {
  const say = useSay();
  const asOf = useShownDay();
  const { change } = useParameters();
  const reach = useSyncExternalStore(onReach, currentReach);
  return (
    <>
      {asOf !== null && (
        <div className="status-line is-past" role="status">
          {say(frameWords.pastBanner(say(dateWords(asOf))))}
          <button type="button" onClick={() => change({ asOf: null })}>
            {say(frameWords.backToNow)}
          </button>
        </div>
      )}
      {reach === 'away' && (
        <div className="status-line is-away" role="alert">
          {say(frameWords.away)}
          <button type="button" onClick={() => void probe()}>
            {say(frameWords.reconnect)}
          </button>
        </div>
      )}
      {countNews(news) > 0 && asOf === null && (
        <div className="status-line is-news" role="status">
          {say(newsOf(news))}
          <button type="button" onClick={onShow}>
            {say(frameWords.showUpdates)}
          </button>
        </div>
      )}
    </>
  );
};
