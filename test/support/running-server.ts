import { inject } from 'vitest';
import { createLicenseQlClient } from '../../src/client/client.js';

/** Where paths of the service start that runs while the end-to-end tests do; see test/e2e/global-setup.ts. */
export const origin = new URL(inject('serviceOrigin'));

export const endpoint = new URL('/graphql', origin);

export const client = createLicenseQlClient({ endpoint });
