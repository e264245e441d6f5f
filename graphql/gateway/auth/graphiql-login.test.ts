import { Script } from 'node:vm';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { expect, test } from 'vitest';
import { loginScript, withLogin } from './graphiql-login.ts';

const login = { issuer: 'https://id.example', client: 'graphiql' };

test('the page of GraphiQL still runs with the login in it, and waits for it', async () => {
  const page = withLogin(await renderGraphiQL({ title: 'T', defaultQuery: '{ a }' }), login);
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);
  // What GraphiQL brings holds such tags in its strings: the first script is ours, and the page's end calls it.
  expect(() => new Script(scripts[0] ?? '')).not.toThrow();
  const call = page.slice(page.lastIndexOf('dubanLogin.then('), page.lastIndexOf('</script>'));
  expect(() => new Script(call)).not.toThrow();
  expect(call.replace(/\s+/g, '')).toContain('{...{"title":"T","defaultQuery":"{a}"},...(own.headers');
});

test('an issuer with a tag in its name closes no script', () => {
  expect(loginScript({ ...login, issuer: 'https://id/</script><script>' })).not.toContain('</script>');
});

test('a page of another form is refused, rather than served without its login', () => {
  expect(() => withLogin('<html></html>', login)).toThrow('no place for the login');
});
