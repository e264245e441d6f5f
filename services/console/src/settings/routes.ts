import { screen } from '../kit/place/route.ts';

export const routes = [screen('/settings', () => import('./settings-screen.tsx').then((room) => room.SettingsScreen))];
