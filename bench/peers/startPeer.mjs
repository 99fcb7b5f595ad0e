// A bare express process to its first answer.
import express from 'express';

const app = express();
app.get('/health/ready', (request, response) => {
  response.json({ status: 'ready' });
});
const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
process.on('SIGTERM', () => process.exit(0));
