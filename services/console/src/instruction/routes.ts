import { screen } from '../kit/place/route.ts';

export const routes = [
  screen('/instructions', () => import('./instructions-screen.tsx').then((room) => room.InstructionsScreen)),
];
