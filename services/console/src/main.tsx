/** Starts the console in the page that the gateway serves. */

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './kit/style/base.css';
import { App } from './frame/app.tsx';
import { refuseStrayDrops } from './kit/files/stray-drops.ts';

refuseStrayDrops();

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );

// Behind the first screen: most machines have a Chinese font and fetch none of its files.
void import('./kit/style/fonts.ts');
