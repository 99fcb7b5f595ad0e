import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { Document } from 'bson';
import { createCommands, type Role } from './commands.ts';
import { createDatabase } from './database.ts';
import { readRequests, type Request, writeReply } from './protocol.ts';

/** What goes wrong with the next commands of one name. */
export type Fault = {
  command: string;
  /** How often; default once. */
  times?: number;
  /** `cutBefore`: the line goes, nothing is done; `cutAfter`: it is done, then the line goes; `silent`: no answer; `answer`: this error instead (after doing it, with `done`). */
  kind: 'cutBefore' | 'cutAfter' | 'silent' | 'answer';
  reply?: Document;
  done?: boolean;
};

export type WirePeer = {
  uri: string;
  inject(fault: Fault): void;
  /** Forgets the faults that did not happen yet. */
  clearFaults(): void;
  /** Ends every open transaction, as a server does after a minute. */
  expireTransactions(): void;
  /** Names of the commands that came in since the start, without those of the driver's own watch. */
  received: string[];
  /** Cuts every line and listens no more, as if the machine were gone; `resume` listens again on the same port with the same data. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
};

const watchCommands = new Set(['hello', 'ismaster', 'isMaster']);

export const startWirePeer = async (role: Role = 'primary'): Promise<WirePeer> => {
  let port = 0;
  const database = createDatabase();
  const answer = createCommands(database, role, () => `127.0.0.1:${port}`);
  const faults: Required<Fault>[] = [];
  const received: string[] = [];
  const sockets = new Set<Socket>();

  const takeFault = (name: string): Required<Fault> | undefined => {
    const fault = faults.find(({ command, times }) => times > 0 && (command === name || (command === '*' && !watchCommands.has(name))));
    if (fault !== undefined) fault.times -= 1;
    return fault;
  };
  const handle = (socket: Socket, request: Request): void => {
    const name = Object.keys(request.command)[0]!;
    if (!watchCommands.has(name)) received.push(name);
    const fault = takeFault(name);
    if (fault?.kind === 'cutBefore') return void socket.destroy();
    if (fault?.kind === 'silent') return;
    const reply = fault?.kind === 'answer' && !fault.done ? fault.reply : answer(request.command);
    if (fault?.kind === 'cutAfter') return void socket.destroy();
    if (!request.moreToCome) socket.write(writeReply(request, fault?.kind === 'answer' ? fault.reply : reply));
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    let rest: Buffer = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      const read = readRequests(Buffer.concat([rest, chunk]));
      rest = read.rest;
      for (const request of read.requests) handle(socket, request);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  const listen = (): Promise<void> => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  await listen();
  ({ port } = server.address() as AddressInfo);
  return {
    uri: `mongodb://127.0.0.1:${port}/weegbrug${role === 'primary' ? '?replicaSet=rs0' : ''}`,
    inject: (fault) => faults.push({ times: 1, reply: {}, done: false, ...fault }),
    clearFaults: () => void faults.splice(0),
    expireTransactions: database.expireTransactions,
    received,
    pause,
    resume: listen,
    stop: pause,
  };
};
