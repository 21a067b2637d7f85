import { z } from 'zod';

/** One environment variable: how its text is read, and what `docs/configuration.md` says of it. */
export interface Setting<T> {
  /** The text that stands in when the variable is unset or empty. */
  readonly fallback: string;
  /** Ends the sentence "X must be ...". */
  readonly allowed: string;
  readonly schema: z.ZodType<T, string>;
}

export function wholeNumber(fallback: number, from: number, to: number): Setting<number> {
  const schema = z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to));
  return { fallback: String(fallback), allowed: `a whole number from ${from} to ${to}`, schema };
}

export function oneOf<const T extends string>(fallback: T, ...choices: readonly T[]): Setting<T> {
  return { fallback, allowed: `one of ${choices.join(', ')}`, schema: z.enum(choices) };
}

export const trueOrFalse = (fallback: boolean): Setting<boolean> => ({
  fallback: String(fallback),
  allowed: 'true or false',
  schema: z.enum(['true', 'false']).transform((text) => text === 'true'),
});

export const listOf = (item: z.ZodType<string, string>) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .transform((parts) => parts.filter((part) => part !== ''))
    .pipe(z.array(item));

/** Undefined when unset. */
export function optional<T>(allowed: string, schema: z.ZodType<T, string>): Setting<T | undefined> {
  const unset = z.literal('').transform(() => undefined);
  return { fallback: '', allowed, schema: z.union([unset, schema]) };
}
