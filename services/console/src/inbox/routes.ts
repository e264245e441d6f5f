import { screen } from '../kit/place/route.ts';

export const routes = [screen('/inbox', () => import('./inbox-screen.tsx').then((room) => room.InboxScreen))];
