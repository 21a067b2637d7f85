import type { IncomingHttpHeaders } from 'node:http';
import { answerWell, type Behaviour, JSON_TYPE, type Reply } from './behaviours.js';

/** Gives out tokens, of which only the latest is valid, until it is made to expire. */
export class Iam {
  /** What it does on its next requests; it answers well when none is left. */
  readonly behaviours: Behaviour[] = [];
  /** How often a token was asked for, whatever came of it. */
  asked = 0;
  readonly #prefix: string;
  #issued = 0;
  #valid: string | undefined;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** How many tokens were given out. */
  get issued(): number {
    return this.#issued;
  }

  expireToken(): void {
    this.#valid = undefined;
  }

  /** Whether the call holds a token that is not valid; one with another kind of credentials does not. */
  refuses({ 'x-auth-token': token }: IncomingHttpHeaders): boolean {
    return token !== undefined && token !== this.#valid;
  }

  nextBehaviour(): Behaviour {
    this.asked += 1;
    return this.behaviours.shift() ?? answerWell;
  }

  issue(): Reply {
    this.#issued += 1;
    this.#valid = `${this.#prefix}-${this.#issued}`;
    return { status: 201, headers: { ...JSON_TYPE, 'x-subject-token': this.#valid }, body: '{"token":{}}' };
  }
}
