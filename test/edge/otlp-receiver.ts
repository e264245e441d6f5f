/** A collector of traces: accepts OTLP over HTTP as JSON, and serves all received spans at /spans. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ReceivedSpan = {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string;
  readonly attributes: Readonly<Record<string, unknown>>;
};

type Value = { readonly stringValue?: string; readonly intValue?: string | number; readonly boolValue?: boolean };
type Attribute = { readonly key: string; readonly value: Value };
type Sent = {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly {
      readonly spans: readonly (Omit<ReceivedSpan, 'attributes'> & { readonly attributes?: readonly Attribute[] })[];
    }[];
  }[];
};

const spans: ReceivedSpan[] = [];

const plain = (attributes: readonly Attribute[] = []) =>
  Object.fromEntries(
    attributes.map(({ key, value }) => [key, value.stringValue ?? value.boolValue ?? Number(value.intValue)]),
  );

const take = ({ resourceSpans }: Sent): void => {
  for (const { resource, scopeSpans } of resourceSpans) {
    const service = String(plain(resource.attributes)['service.name']);
    for (const { name, traceId, spanId, parentSpanId, attributes } of scopeSpans.flatMap((scope) => scope.spans))
      spans.push({ service, name, traceId, spanId, parentSpanId: parentSpanId ?? '', attributes: plain(attributes) });
  }
};

const server = createServer(async (request, response) => {
  if (request.method === 'GET') {
    response.end(JSON.stringify(spans));
    return;
  }
  let body = '';
  for await (const chunk of request) body += chunk;
  if (request.url === '/v1/traces') take(JSON.parse(body) as Sent);
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
});
server.listen(Number(process.env.RECEIVER_PORT), '127.0.0.1', () =>
  process.send?.({ type: 'ready', port: (server.address() as AddressInfo).port }),
);
process.on('disconnect', () => process.exit(0));
