import { screen } from '../kit/place/route.ts';

export const routes = [screen('/measures', () => import('./list-screen.tsx').then((room) => room.MeasuresScreen))];
