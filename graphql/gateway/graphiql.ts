/** The GraphiQL page: whole in one file from this machine, for a place that it must also work in may have no internet. */

import type { YogaServerOptions } from 'graphql-yoga';

const FIRST_QUERY = `# 督办 Duban
# 先在下方 Headers 的引号内粘贴令牌，再按运行。
# 启动时列出各角色的令牌；duban token 另签。
# Paste a token between the quotes below, under Headers, then press play.
# Tokens are printed at the start; \`duban token\` makes more.

query Overview {
  plans {
    id
    title { zh }
    clock { today }
    overview {
      total {
        measures { total acknowledged }
        milestones { total due met missed overdue }
      }
    }
  }
}
`;

type Page = Pick<YogaServerOptions<object, object>, 'graphiql' | 'renderGraphiQL'>;

/** The page weighs 9 MB, so it is loaded only where it is wanted. */
export const graphiqlPage = async (wanted: boolean): Promise<Page> => {
  if (!wanted) return { graphiql: false };
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  return {
    renderGraphiQL,
    graphiql: {
      title: '督办 Duban',
      defaultQuery: FIRST_QUERY,
      headers: '{\n  "authorization": "Bearer "\n}',
      defaultEditorToolsVisibility: 'headers',
      shouldPersistHeaders: true,
    },
  };
};
