import { operationManifest } from '@duban/console/operations';
import { openGateway } from '@duban/gateway/testing/open-gateway';
import { expect, onTestFinished, test } from 'vitest';

test('in strict mode every operation of the console is answered by its id, and no other text', async () => {
  const operations = new Map(Object.entries(operationManifest()));
  const gateway = await openGateway({ edge: { operations, registeredOnly: true, pointsPerMinute: 0 } });
  onTestFinished(() => gateway.close());
  const codeOf = async (response: Response): Promise<unknown> =>
    ((await response.json()) as { errors?: readonly { extensions?: { code?: unknown } }[] }).errors?.[0]?.extensions
      ?.code;
  expect(operations.size).toBeGreaterThan(2);
  for (const [id, text] of operations) {
    // As the console asks: the id, and the text for a gateway that does not know it.
    const asked = { query: text, extensions: { persistedQuery: { version: 1, sha256Hash: id } } };
    // Without their variables most are refused, but for those and not as unknown.
    expect(['DOCUMENT_UNKNOWN', 'DOCUMENT_REQUIRED', 'GRAPHQL_VALIDATION_FAILED'], text).not.toContain(
      await codeOf(await gateway.post(asked)),
    );
  }
  const [first = ''] = operations.values();
  expect(await codeOf(await gateway.post({ query: first }))).toBe('DOCUMENT_REQUIRED');
});
