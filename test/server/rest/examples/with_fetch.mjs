// The same request from Node.
import { readFile } from 'node:fs/promises';

const { ENDPOINT, PROJECT_ID, TOKEN, PICTURE } = process.env;
const image = await readFile(PICTURE, 'base64');
const response = await fetch(`${ENDPOINT}/v2/${PROJECT_ID}/ocr/driver-license`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'X-Auth-Token': TOKEN },
  body: JSON.stringify({ image, side: 'front', return_issuing_authority: true }),
});
process.stdout.write(await response.text());
