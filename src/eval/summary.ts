import type { FieldScore, PictureScore } from './score.js';
import { type Trust, trustIn } from './trust.js';

export interface Rate {
  readonly right: number;
  readonly total: number;
}

export interface Summary {
  readonly pictures: number;
  /** Pictures of which no page was read. */
  readonly withoutResult: number;
  /** Pictures with every scored field right. */
  readonly documents: Rate;
  readonly fields: Rate;
  readonly byField: Readonly<Record<string, Rate>>;
}

export interface EvalSummary {
  readonly all: Summary;
  readonly byCategory: Readonly<Record<string, Summary>>;
  readonly trust: Trust;
  /** How often each code came. */
  readonly failures: Readonly<Record<string, number>>;
}

/** Exact-match rates of a whole run and of each category, in the order of the set. */
export function summariseRun(scores: readonly PictureScore[]): EvalSummary {
  const categories = groupBy(scores, ({ category }) => category);
  const failures = groupBy(
    scores.flatMap((score) => score.failures),
    (code) => code,
  );
  return {
    all: summarise(scores),
    trust: trustIn(scores.flatMap(({ fields }) => fields)),
    byCategory: mapValues(categories, summarise),
    failures: mapValues(failures, (codes) => codes.length),
  };
}

function summarise(scores: readonly PictureScore[]): Summary {
  const fields = scores.flatMap((score) => score.fields);
  const byField = groupBy(fields, ({ field }) => field);
  return {
    pictures: scores.length,
    withoutResult: scores.filter(({ hasResult }) => !hasResult).length,
    documents: rate(scores, (score) => score.fields.every(({ right }) => right)),
    fields: rateOfFields(fields),
    byField: mapValues(byField, rateOfFields),
  };
}

function rateOfFields(fields: readonly FieldScore[]): Rate {
  return rate(fields, ({ right }) => right);
}

function rate<Item>(items: readonly Item[], isRight: (item: Item) => boolean): Rate {
  return { right: items.filter(isRight).length, total: items.length };
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

function mapValues<Value, Result>(groups: Map<string, Value>, map: (value: Value) => Result) {
  return Object.fromEntries([...groups].map(([key, value]) => [key, map(value)]));
}
