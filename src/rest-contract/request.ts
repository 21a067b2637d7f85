import { z } from 'zod';

/** Where the operation is, below the endpoint. */
export const operationPath = (projectId: string) => `/v2/${projectId}/ocr/driver-license`;

const WIRE_SIDES = ['front', 'back', 'double_side'] as const;
export type WireSide = (typeof WIRE_SIDES)[number];

/** Clients with typed models send null, or an empty text, for what they leave out. */
const optionalText = z
  .string()
  .nullish()
  .transform((text) => text || null);

/**
 * The body of a request; unknown members are ignored. The switches are strict: a text or a number in their
 * place is an invalid parameter, and so is null. The rest of the contract, exactly one of image and url, is
 * left to the reader.
 */
export const requestBody = z.object({
  image: optionalText,
  url: optionalText,
  side: z
    .enum(['', ...WIRE_SIDES])
    .nullish()
    .transform((side): WireSide => side || 'front'),
  return_issuing_authority: z.boolean().default(false),
  return_text_location: z.boolean().default(false),
});
/** What a client may send. */
export type RequestBodyToSend = z.input<typeof requestBody>;
