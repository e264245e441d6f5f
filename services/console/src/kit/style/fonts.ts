/** The last font of the stack: a browser fetches of it only what no font of the system can show. */

import '@fontsource-variable/noto-sans-sc/index.css';
