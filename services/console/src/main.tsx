/** Starts the console in the page that the gateway serves. */

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './kit/style/base.css';
import { App } from './frame/app.tsx';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
