import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const ANSWER = JSON.stringify({
  result: {
    type: 'normal',
    number: '110101199003070134',
    name: '样本',
    sex: '男',
    nationality: '中国',
    address: '样本省样本市样本路1号',
    birth: '1990-03-07',
    issue_date: '2015-05-20',
    class: 'C1',
    valid_from: '2021-05-20',
    valid_to: '2031-05-20',
  },
});

const answersTogether = Number(process.argv[2]);
const waiting: ServerResponse[] = [];

/** Receives the picture whole and does not look at it. */
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    waiting.push(response);
    if (waiting.length >= answersTogether) {
      for (const waiter of waiting.splice(0)) {
        waiter.setHeader('content-type', 'application/json').end(ANSWER);
      }
    }
  });
});

// Clients of a benchmark may be silent for longer than the usual five seconds.
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  process.stdout.write(`http://127.0.0.1:${port}/\n`);
});
