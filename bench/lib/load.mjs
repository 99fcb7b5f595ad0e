import http from 'node:http';

/** One HTTP exchange over a kept connection; resolves with status, headers and body. */
export const exchange = (agent, address, { method = 'GET', path, headers = {}, body }) =>
  new Promise((resolve, reject) => {
    const request = http.request(
      `${address}${path}`,
      { agent, method, headers: body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) } },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(body);
  });

/** Exchanges per second of so many clients, each sending its next request when the last was answered. Throws at the first answer that is not a success. */
export const throughput = async (address, { clients, milliseconds, makeRequest }) => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
  const end = performance.now() + milliseconds;
  let done = 0;
  const client = async () => {
    while (performance.now() < end) {
      const answer = await exchange(agent, address, makeRequest());
      if (answer.status >= 300) throw new Error(`${answer.status}: ${answer.body.toString().slice(0, 400)}`);
      done += 1;
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  return done / seconds;
};

/** Signs a demo account in; returns its cookie. */
export const signIn = async (address, username) => {
  const agent = new http.Agent();
  const answer = await exchange(agent, address, {
    method: 'POST',
    path: '/api/v1/session',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ municipality: 'voorbeeldstad', username, password: 'weegbrug-demo' }),
  });
  agent.destroy();
  if (answer.status >= 300) throw new Error(`sign-in failed: ${answer.body}`);
  return answer.headers['set-cookie'].map((cookie) => cookie.split(';')[0]).join('; ');
};
