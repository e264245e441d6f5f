import { screen } from '../kit/place/route.ts';

export const routes = [
  screen('/done', () => import('./done-screen.tsx').then((room) => room.DoneScreen)),
  screen('/measures', () => import('./list-screen.tsx').then((room) => room.MeasuresScreen)),
  screen('/measures/:code', () => import('./measure-screen.tsx').then((room) => room.MeasureScreen)),
];
