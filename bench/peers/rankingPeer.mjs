// A bare express route that sends the bytes it is given at start.
import { readFileSync } from 'node:fs';
import express from 'express';

const bytes = readFileSync(process.env.PEER_BYTES);
const app = express();
app.get('/', (request, response) => {
  response.type('application/json').send(bytes);
});
const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
process.on('SIGTERM', () => process.exit(0));
