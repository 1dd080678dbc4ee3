import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/** The baseline: what Node and PostgreSQL do with nothing between them. As many connections as the API has. */
const pool = new pg.Pool({ connectionString: process.argv[2], max: 20 });

const QUERY = `select lookups.*, profiles.data as profile_data
  from lookups left join profiles on profiles.id = lookups.profile_id where lookups.id = $1`;

const server = createServer(async (request, response) => {
  const { rows } = await pool.query(QUERY, [request.url?.slice(1)]);
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(rows[0]));
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ url: `http://127.0.0.1:${port}` });
});
process.on('disconnect', () => process.exit(0));
