/** The links of a letter: they open GraphiQL with the query for the measure filled in. */

import type { Links } from './letter/compose.ts';

/** `base` is the public URL of the gateway: "http://127.0.0.1:4000". */
export const linksTo = (base: string): Links => {
  const home = new URL('/graphql', base);
  return {
    home: home.href,
    toMeasure: (plan, measure) => {
      const url = new URL(home);
      const query = `{ measure(id: "Measure:${plan}/${measure}") { code title { zh } stage milestones { label { zh } due status } } }`;
      url.searchParams.set('query', query);
      return url.href;
    },
  };
};
