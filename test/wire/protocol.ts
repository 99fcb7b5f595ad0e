import { deserialize, type Document, serialize } from 'bson';

/** A command as it came in. */
export type Request = { id: number; legacy: boolean; command: Document; moreToCome: boolean };

const opReply = 1;
const opQuery = 2004;
const opMessage = 2013;
const options = { promoteValues: true, promoteLongs: true, ignoreUndefined: true } as const;

/** Takes whole messages off the front of what was received; the rest waits for more bytes. */
export const readRequests = (received: Buffer): { requests: Request[]; rest: Buffer } => {
  const requests: Request[] = [];
  let rest = received;
  while (rest.length >= 16 && rest.length >= rest.readInt32LE(0)) {
    const length = rest.readInt32LE(0);
    requests.push(readRequest(rest.subarray(0, length)));
    rest = rest.subarray(length);
  }
  return { requests, rest };
};

const readRequest = (message: Buffer): Request => {
  const id = message.readInt32LE(4);
  const operation = message.readInt32LE(12);
  if (operation === opQuery) {
    const afterName = message.indexOf(0, 20) + 1;
    return { id, legacy: true, command: deserialize(message.subarray(afterName + 8), options), moreToCome: false };
  }
  if (operation !== opMessage) throw new Error(`operation ${operation} is not spoken here`);
  const flags = message.readUInt32LE(16);
  const end = message.length - (flags & 1 ? 4 : 0);
  let command: Document = {};
  const lists: Document = {};
  for (let position = 20; position < end;) {
    const kind = message[position];
    position += 1;
    const size = message.readInt32LE(position);
    const part = message.subarray(position, position + size);
    if (kind === 0) command = deserialize(part, options);
    else {
      const afterName = part.indexOf(0, 4) + 1;
      const documents: Document[] = [];
      for (let at = afterName; at < part.length; at += part.readInt32LE(at))
        documents.push(deserialize(part.subarray(at, at + part.readInt32LE(at)), options));
      lists[part.toString('utf8', 4, afterName - 1)] = documents;
    }
    position += size;
  }
  return { id, legacy: false, command: { ...command, ...lists }, moreToCome: (flags & 2) !== 0 };
};

let nextId = 1;

export const writeReply = (request: Request, reply: Document): Buffer => {
  const body = serialize(reply, { ignoreUndefined: true });
  const between = request.legacy ? Buffer.alloc(20) : Buffer.alloc(5);
  if (request.legacy) between.writeInt32LE(1, 16);
  const header = Buffer.alloc(16);
  header.writeInt32LE(16 + between.length + body.length, 0);
  header.writeInt32LE((nextId += 1), 4);
  header.writeInt32LE(request.id, 8);
  header.writeInt32LE(request.legacy ? opReply : opMessage, 12);
  return Buffer.concat([header, between, body]);
};
