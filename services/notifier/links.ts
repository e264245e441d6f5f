/** The links of a letter: those of measures open GraphiQL with the query filled in, those of papers their page of the console. */

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
    toPaper: (plan, paper) => {
      const url = new URL(`/papers/${encodeURIComponent(paper)}`, base);
      url.searchParams.set('plan', plan);
      return url.href;
    },
  };
};
