/** `pnpm build:console`: builds the console and prints where it is. */

import { buildConsole } from './build-console.ts';

const began = performance.now();
const { directory, built } = await buildConsole();
const seconds = ((performance.now() - began) / 1_000).toFixed(1);
process.stdout.write(`console: ${directory} (${built ? `built in ${seconds} s` : 'up to date'})\n`);
