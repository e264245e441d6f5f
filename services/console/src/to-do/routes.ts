import { screen } from '../kit/place/route.ts';

export const routes = [screen('/to-do', () => import('./to-do-screen.tsx').then((room) => room.ToDoScreen))];
