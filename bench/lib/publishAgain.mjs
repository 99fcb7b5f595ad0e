import http from 'node:http';
import { exchange, signIn } from './load.mjs';

/** Gives the function that changes a text in the draft and publishes it, as an administrator does; resolves with the number of the release when it was answered. */
export const publishAgain = async (address) => {
  const cookie = await signIn(address, 'beheerder');
  let number = 0;
  const call = async (method, path, body, revision, more = {}) => {
    const agent = new http.Agent();
    const headers = { cookie, origin: address, ...more, ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }) };
    const answer = await exchange(agent, address, {
      method,
      path: `/api/v1${path}`,
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    agent.destroy();
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.body.toString().slice(0, 300)}`);
    return JSON.parse(answer.body.toString());
  };
  return async (beforePublishing = () => undefined) => {
    const draft = await call('GET', '/configuration/draft');
    const value = { ...draft.configuration.texts, 'bench.round': { nl: `Ronde ${(number += 1)} ${Date.now()}`, en: `Round ${number}` } };
    const saved = await call('PUT', '/configuration/draft/parts/texts', { value }, draft.revision);
    beforePublishing();
    const release = await call('POST', '/releases', { reason: 'Meting' }, saved.revision, {
      'idempotency-key': `bench-${number}-${Date.now()}`,
    });
    return release.number;
  };
};
