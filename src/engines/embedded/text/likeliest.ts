import type { Alternative, CharacterReading } from '../../../models/recognition/ctc.js';

/** One of the readings that a recogniser's alternatives allow. */
export interface Candidate {
  readonly characters: readonly CharacterReading[];
  /** How likely it is, as a share of the likeliest reading. */
  readonly likelihood: number;
}

interface State {
  /** For each character, which of its alternatives is taken. */
  readonly choice: readonly number[];
  readonly likelihood: number;
  /** Alternatives are exchanged from here on only, so that no choice comes twice. */
  readonly from: number;
}

/**
 * The readings of a text in order of likelihood, the likeliest first, taking of each character's alternatives
 * only those that `allowed` accepts; a character without any keeps its own reading.
 */
export function* candidates(
  characters: readonly CharacterReading[],
  allowed: (text: string) => boolean,
): Generator<Candidate> {
  const options = characters.map((character) => optionsOf(character, allowed));
  const open: State[] = [{ choice: options.map(() => 0), likelihood: 1, from: 0 }];
  while (open.length > 0) {
    const best = takeLikeliest(open);
    yield {
      characters: characters.map((character, i) => chosen(character, options[i], best.choice[i])),
      likelihood: best.likelihood,
    };
    open.push(...successors(best, options));
  }
}

function optionsOf(character: CharacterReading, allowed: (text: string) => boolean): readonly Alternative[] {
  const options = character.alternatives.filter(({ text }) => allowed(text));
  return options.length > 0 ? options : [character];
}

function takeLikeliest(open: State[]): State {
  const index = open.reduce(
    (best, state, i) => (state.likelihood > (open[best]?.likelihood ?? 0) ? i : best),
    0,
  );
  const [state] = open.splice(index, 1);
  if (state === undefined) throw new Error('Expected at least one open state, got none.');
  return state;
}

/** The same choice with one alternative exchanged for the next less likely one. */
function successors(
  { choice, likelihood, from }: State,
  options: readonly (readonly Alternative[])[],
): State[] {
  return choice.flatMap((taken, i) => {
    const now = options[i]?.[taken];
    const next = options[i]?.[taken + 1];
    if (i < from || now === undefined || next === undefined) return [];
    const exchanged = choice.with(i, taken + 1);
    return [{ choice: exchanged, likelihood: (likelihood * next.confidence) / now.confidence, from: i }];
  });
}

function chosen(
  character: CharacterReading,
  options: readonly Alternative[] | undefined,
  taken: number | undefined,
): CharacterReading {
  return { ...character, ...options?.[taken ?? 0] };
}
