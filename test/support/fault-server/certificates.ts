import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('certificates/', import.meta.url);

/** Both are for 127.0.0.1 and signed by themselves; the keys protect nothing. */
type CertificateName = 'known' | 'unknown';

export function certificate(name: CertificateName): { cert: Buffer; key: Buffer } {
  return {
    cert: readFileSync(new URL(`${name}.pem`, FOLDER)),
    key: readFileSync(new URL(`${name}.key.pem`, FOLDER)),
  };
}

/** For NODE_EXTRA_CA_CERTS of a service that is to know the certificate of that name. */
export const KNOWN_CERTIFICATE = fileURLToPath(new URL('known.pem', FOLDER));
