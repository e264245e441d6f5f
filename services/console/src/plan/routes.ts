import { screen } from '../kit/place/route.ts';

export const routes = [screen('/', () => import('./overview-screen.tsx').then((room) => room.OverviewScreen))];
