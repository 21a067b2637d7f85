import type { Client, Pool } from 'undici';

/**
 * Sends one picture and reads the answer.
 * @throws Error when it is not the answer to a picture that was read: that would measure something else
 */
export async function post(connection: Client | Pool, url: URL, body: Buffer): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await connection.request({ path: url.pathname, method: 'POST', headers, body });
  const answer = await response.body.text();
  if (response.statusCode !== 200 || !answer.includes('"110101199003070134"')) {
    throw new Error(`Expected a page from ${url.href}, got status ${response.statusCode}: ${answer}`);
  }
}
