// A bare express route: ajv with the schema of the form, and one durable LMDB put; puts that come together share a trip to the disk.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import express from 'express';
import { open } from 'lmdb';

const database = open({ path: process.env.PEER_DATA, overlappingSync: false });
const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(process.env.PEER_SCHEMA, 'utf8')));
const app = express();
app.use(express.json({ limit: '1mb' }));
let next = 0;
app.post('/', async (request, response) => {
  if (!validate(request.body)) return response.status(400).json(validate.errors);
  next += 1;
  await database.put(['voorbeeldstad', 'projects', next], request.body);
  await database.flushed;
  return response.status(201).json({ id: next });
});
const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
process.on('SIGTERM', () => process.exit(0));
