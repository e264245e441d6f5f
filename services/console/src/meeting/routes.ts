import { screen } from '../kit/place/route.ts';

export const routes = [screen('/meetings', () => import('./meetings-screen.tsx').then((room) => room.MeetingsScreen))];
