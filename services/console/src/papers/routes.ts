import { screen } from '../kit/place/route.ts';

export const routes = [
  screen('/papers', () => import('./papers-screen.tsx').then((room) => room.PapersScreen)),
  screen('/papers/:key', () => import('./paper-screen.tsx').then((room) => room.PaperScreen)),
];
