import { type AuditResult, auditServer } from 'graphql-http';
import { describe, expect, it } from 'vitest';
import { firstCodes, tableOf } from '../docs/tables.js';
import { startTestServer } from './test-server.js';

/** The audits of the GraphQL over HTTP specification, run against the service with these headers on top. */
async function audit(headers: Record<string, string> = {}): Promise<readonly AuditResult[]> {
  const { url } = await startTestServer();
  const fetchFn = (address: string, init?: RequestInit) =>
    fetch(address, { ...init, headers: { ...headers, ...Object.fromEntries(new Headers(init?.headers)) } });
  return auditServer({ url, fetchFn });
}

const failures = (results: readonly AuditResult[]) => results.filter(({ status }) => status !== 'ok');

describe('the service, audited for GraphQL over HTTP', () => {
  it('meets every requirement', async () => {
    const required = (await audit()).filter(({ name }) => name.startsWith('MUST'));
    expect(required.length).toBeGreaterThan(10);
    expect(failures(required)).toEqual([]);
  });

  it('does otherwise only where the documents say why', async () => {
    const rows = tableOf('docs/api.md', 'audit', 'what it asks for', 'why not here');
    const documented = firstCodes(rows).map((id, index) => ({ id, name: rows[index]?.[1] }));
    const found = failures(await audit()).map(({ id, name }) => ({
      id,
      name: name.replaceAll(/[{}]/g, '`'),
    }));
    expect(documented).toEqual(found);
    expect(rows.filter(([, , reason]) => !reason)).toEqual([]);
  });

  it('answers GET as asked for when the request cannot be forged by another site', async () => {
    const found = failures(await audit({ 'apollo-require-preflight': '1' }));
    expect(found.filter(({ name }) => name.includes('GET'))).toEqual([]);
  });
});
