import { z } from 'zod';

const text = z.string().nullish();

/** One page; every member is optional, and empty or null where it was not read. */
const wirePage = z.object({
  type: text,
  number: text,
  name: text,
  sex: text,
  nationality: text,
  address: text,
  birth: text,
  issue_date: text,
  class: text,
  valid_from: text,
  valid_to: text,
  issuing_authority: text,
  file_number: text,
  record: text,
  accumulated_scores: text,
  status: z.array(z.string()).nullish(),
  generation_date: text,
  current_time: text,
  /** Neither its keys nor its inner form are published, so none of them may spoil a good answer. */
  text_location: z.unknown().optional(),
});
export type WirePage = z.output<typeof wirePage>;

/** A good answer. `front` and `back` come with double_side only, the fields of one page otherwise. */
export const resultBody = z.object({
  result: wirePage.extend({ front: wirePage.nullish(), back: wirePage.nullish() }),
});
export type ResultBody = z.output<typeof resultBody>;
