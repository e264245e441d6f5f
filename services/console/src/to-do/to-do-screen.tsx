/** 待办: what do I owe, most urgent first? */

import { OwnScreens } from '../kit/own-screens.tsx';
import { usePlace } from '../kit/place/place.ts';
import { useTitle } from '../kit/screen.tsx';
import { Empty } from '../kit/show/empty.tsx';
import { useSay } from '../kit/words/language.tsx';
import { UnitToDo } from './unit-to-do.tsx';
import { WaitingList } from './waiting-list.tsx';
import { toDoWords } from './words.ts';
import './to-do.css';

export const ToDoScreen = () => {
  const { viewer } = usePlace();
  if (viewer.unitKey !== null) return <UnitToDo unit={viewer.unitKey} />;
  if (viewer.recipient !== null) return <WaitingList recipient={viewer.recipient} />;
  return <NoToDo />;
};

const NoToDo = () => {
  const say = useSay();
  useTitle(say(toDoWords.title));
  return (
    <div className="screen">
      <h1>{say(toDoWords.title)}</h1>
      <Empty title={say(toDoWords.notForYou)}>
        <p>{say(toDoWords.notForYouHow)}</p>
        <OwnScreens />
      </Empty>
    </div>
  );
};
