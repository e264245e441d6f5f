import { Script } from 'node:vm';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { expect, test } from 'vitest';
import { loginScript, withLogin } from './graphiql-login.ts';

const login = { issuer: 'https://id.example', client: 'graphiql' };

test('the GraphiQL page with the login inserted is valid script and waits for the login', async () => {
  const page = withLogin(await renderGraphiQL({ title: 'T', defaultQuery: '{ a }' }), login);
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);
  // GraphiQL's own strings contain script tags: the first script is ours, and the last statement calls it.
  expect(() => new Script(scripts[0] ?? '')).not.toThrow();
  const call = page.slice(page.lastIndexOf('dubanLogin.then('), page.lastIndexOf('</script>'));
  expect(() => new Script(call)).not.toThrow();
  expect(call.replace(/\s+/g, '')).toContain('{...{"title":"T","defaultQuery":"{a}"},...(own.headers');
});

test('an issuer name that contains a script tag does not close the script', () => {
  expect(loginScript({ ...login, issuer: 'https://id/</script><script>' })).not.toContain('</script>');
});

test('a page of an unexpected form is rejected rather than served without the login', () => {
  expect(() => withLogin('<html></html>', login)).toThrow('the login cannot be inserted');
});
