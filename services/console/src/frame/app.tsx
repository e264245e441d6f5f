/** The console as a whole: language, client of the graph, addresses. */

import { createBrowserRouter, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Provider } from 'urql';
import { createGraphClient } from '../kit/graph/client.ts';
import { LanguageProvider } from '../kit/words/language.tsx';
import { CALLBACK_PATH, LOGGED_OUT_PATH } from '../login/session.ts';
import { Frame } from './frame.tsx';
import { LoggedOut, LoginReturn } from './login-pages.tsx';
import { BrokenPage, NotFound } from './message-pages.tsx';
import { screens } from './rooms.ts';

const routes: RouteObject[] = [
  { path: CALLBACK_PATH, Component: LoginReturn, ErrorBoundary: BrokenPage },
  { path: LOGGED_OUT_PATH, Component: LoggedOut, ErrorBoundary: BrokenPage },
  {
    path: '/',
    Component: Frame,
    ErrorBoundary: BrokenPage,
    HydrateFallback: () => null,
    // The boundary within the frame keeps the navigation when one screen breaks.
    children: [{ ErrorBoundary: BrokenPage, children: [...screens, { path: '*', Component: NotFound }] }],
  },
];

const router = createBrowserRouter(routes);
const client = createGraphClient();

export const App = () => (
  <LanguageProvider>
    <Provider value={client}>
      <RouterProvider router={router} />
    </Provider>
  </LanguageProvider>
);
