import type { FastifyInstance } from 'fastify';
import { putPicturesBack, takePicturesOut } from '../json-pictures.js';

/**
 * Has JSON bodies read by the server's own parser, except for long pictures, which reach the resolvers as
 * Base64Text. They are looked for in variables only: Apollo wants everything else as strings.
 */
export function acceptJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const { json, pictures } = takePicturesOut(body);
    parse(request, json, (error, value) => done(error, putPicturesBack(value, pictures, 'variables')));
  });
}
