import * as fault from '../support/fault-server/behaviours.js';
import type { PictureCall } from '../support/fault-server/fault-server.js';

export const REQUESTS = 10_000;
export const MAX_ATTEMPTS = 3;

/** Where a request goes: to a provider that can be reached, or to one of those that cannot. */
export type Target = 'cloud' | 'refusing' | 'nameless' | 'tls';

interface Plan {
  readonly target: Target;
  readonly behaviour: fault.Behaviour;
  /** Calls of the picture that meet it; later ones are answered well. */
  readonly times: number;
  /** The code of the failure, or PAGE. */
  readonly outcome: string;
  /** Calls that reach the provider. */
  readonly calls: number;
}

const PAGE = 'PAGE';
const DOWN = 'PROVIDER_UNAVAILABLE';

const GOOD: Plan = { target: 'cloud', behaviour: fault.answerWell, times: 1, outcome: PAGE, calls: 1 };

const unreachable = (target: Target): Plan => ({ ...GOOD, target, outcome: DOWN, calls: 0 });
/** Once, which the caller does not notice, and all the time. */
const repeated = (behaviour: fault.Behaviour, outcome: string): Plan[] => [
  { ...GOOD, behaviour, calls: 2 },
  { ...GOOD, behaviour, times: MAX_ATTEMPTS, outcome, calls: MAX_ATTEMPTS },
];
const final = (behaviour: fault.Behaviour, outcome: string): Plan => ({ ...GOOD, behaviour, outcome });

const QUICK: readonly Plan[] = [
  unreachable('refusing'),
  unreachable('nameless'),
  unreachable('tls'),
  ...repeated(fault.resetBefore, DOWN),
  ...repeated(fault.refuseWith(429, 'APIG.0308'), 'RATE_LIMITED'),
  ...repeated(fault.refuseWith(500, 'APIG.0601'), DOWN),
  ...repeated(fault.refuseWith(501, 'Unheard.0501'), DOWN),
  ...repeated(fault.htmlPage(502), DOWN),
  ...repeated(fault.refuseWith(503, 'APIG.0613'), DOWN),
  ...repeated(fault.refuseWith(504, 'APIG.0203'), 'TIMEOUT'),
  final(fault.refuseWith(429, 'APIG.0308', { 'retry-after': '60' }), 'RATE_LIMITED'),
  final(fault.resetDuring, DOWN),
  final(fault.resetAfter, PAGE),
  final(fault.htmlPage(200), DOWN),
  final(fault.truncatedBody, DOWN),
  final(fault.wrongContentType, DOWN),
  final(fault.slowHeaders(50), PAGE),
  final(fault.slowBody(5, 10), PAGE),
];

/** Of these, each takes the whole time for a picture, or far more bytes than all others. */
const RARE: readonly Plan[] = [
  final(fault.hugeBody, DOWN),
  final(fault.stalledHeaders, 'TIMEOUT'),
  final(fault.stalledBody, 'TIMEOUT'),
  final(fault.slowHeaders(60_000), 'TIMEOUT'),
  final(fault.slowBody(100, 1000), 'TIMEOUT'),
];

/** Every fifth request is a fault, the kinds taking turns; of the faults every fortieth is a rare one. */
export function planFor(index: number): Plan {
  const turn = index / 5;
  if (!Number.isInteger(turn)) return GOOD;
  const faults = turn % 40 === 0 ? RARE : QUICK;
  const place = turn % 40 === 0 ? turn / 40 : turn - Math.ceil(turn / 40);
  return faults[place % faults.length] ?? GOOD;
}

/** What the provider does on a call for the picture of that request. */
export function behaviourFor(index: number, { attempt }: PictureCall): fault.Behaviour {
  const { behaviour, times } = planFor(index);
  return attempt <= times ? behaviour : fault.answerWell;
}
