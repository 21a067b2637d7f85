import { afterAll, beforeAll } from 'vitest';
import type { RunningServer } from '../../src/server/server.js';
import { askOverGraphql } from '../conformance/ask-over-graphql.js';
import { describeHttp } from '../conformance/http.js';
import { askOver } from '../conformance/outcome.js';
import { describeRecognition } from '../conformance/recognition.js';
import { callSigned, callWith, inFrontOf, KEY, startService, TOKEN } from '../conformance/services.js';

/** Reads pictures itself. */
let reader: RunningServer;
/** Has them read by the operation of the reader, as if that were the cloud. */
let gateway: RunningServer;
beforeAll(async () => {
  reader = await startService({ OCR_ENGINE: 'embedded', EMBEDDED_WORKERS: '2' });
  gateway = await startService(inFrontOf(reader));
});
afterAll(async () => {
  await gateway.close();
  await reader.close();
});

const withToken = () => callWith({ 'x-auth-token': TOKEN }, reader);
const wrongToken = () => callWith({ 'x-auth-token': 'another token' }, reader);
const signed = () => callSigned(KEY, gateway);
const wronglySigned = () => callSigned({ ...KEY, secret: 'another' }, gateway);
const sampleUrl = () => new URL('/samples/front.jpg', reader.url).href;

describeHttp('the embedded engine', withToken, wrongToken);
describeRecognition('the operation of the embedded engine', askOver(withToken), sampleUrl);
describeRecognition(
  'GraphQL, the Huawei engine and that operation',
  askOverGraphql(() => gateway.url),
  sampleUrl,
);
describeHttp('the Huawei engine in front of that operation', signed, wronglySigned);
