/** The baseline of the read benchmark: Node's own HTTP server, `pg`, and the rows as JSON, without checks or formatting. */

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

type Statement = { readonly text: string; readonly values: unknown[] };
type Told = { readonly databaseUrl: string; readonly operations: Readonly<Record<string, readonly Statement[]>> };

const { databaseUrl, operations } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Told;
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });

const answer = async (name: string): Promise<string> => {
  const client = await pool.connect();
  try {
    const rows: unknown[] = [];
    for (const statement of operations[name] ?? []) rows.push((await client.query(statement)).rows);
    return JSON.stringify(rows);
  } finally {
    client.release();
  }
};

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', async () => {
    const { documentId } = JSON.parse(body) as { documentId: string };
    const text = await answer(documentId);
    response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('disconnect', () => process.exit(0));
