/** The console as a whole: language, client of the graph, addresses. */

import { flushSync } from 'react-dom';
import { createBrowserRouter, type RouteObject, RouterProvider } from 'react-router';
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
      {/* Without it a change that is to be seen at once would wait, too; `react-router/dom`, which has it, weighs 56 kB. */}
      <RouterProvider router={router} flushSync={flushSync} />
    </Provider>
  </LanguageProvider>
);
