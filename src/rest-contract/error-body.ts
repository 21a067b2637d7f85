import { z } from 'zod';

/** What an error body says, whichever form it has. */
interface WireError {
  /** A code of the contract, as far as the other side keeps to it. */
  readonly code: string;
  /** May quote what was sent. */
  readonly message: string | null;
}

const operationError = z
  .object({ error_code: z.string().min(1), error_msg: z.string().nullish() })
  .transform(({ error_code, error_msg }): WireError => ({ code: error_code, message: error_msg ?? null }));

/** The form of IAM, where the code may be an HTTP status. */
const iamError = z
  .object({
    error: z.object({
      code: z.union([z.string().min(1), z.number()]).transform(String),
      message: z.string().nullish(),
    }),
  })
  .transform(({ error }): WireError => ({ code: error.code, message: error.message ?? null }));

/** The body of an answer with a status from 400 on, in the form of the operation or of IAM. */
export const errorBody = z.union([iamError, operationError]);
