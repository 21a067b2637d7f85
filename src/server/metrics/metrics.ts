import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CircuitState, RecognitionEngine } from '../../engines/engine.js';
import type { OcrFailure } from '../../license/failure.js';
import type { RecognitionService } from '../../recognition/recognition.service.js';

/** From a picture that a fast service reads to the longest time that one may take. */
const SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const PICTURES = [1, 2, 4, 8, 16, 32, 64];
const CIRCUIT_STATES: readonly CircuitState[] = ['closed', 'half-open', 'open'];

type QueueFacts = Pick<RecognitionService, 'unanswered' | 'waiting'>;

/** What is counted of one server. Labels take values of short, fixed lists only, so none holds data of a person. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #registers = [this.#registry];

  readonly #requests = new Counter({
    name: 'licenseql_http_requests_total',
    help: 'HTTP requests answered, by route and status.',
    labelNames: ['method', 'route', 'status'],
    registers: this.#registers,
  });
  readonly #failures = new Counter({
    name: 'licenseql_failures_total',
    help: 'Pictures answered with an OcrFailure, by its code.',
    labelNames: ['code'],
    registers: this.#registers,
  });
  readonly #batchSize = new Histogram({
    name: 'licenseql_engine_batch_size',
    help: 'Pictures in one batch for the engine.',
    buckets: PICTURES,
    registers: this.#registers,
  });
  readonly #batchSeconds = new Histogram({
    name: 'licenseql_engine_batch_seconds',
    help: 'Time from handing a batch to the engine until all its pictures are answered.',
    buckets: SECONDS,
    registers: this.#registers,
  });

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** Everything, in the text format of Prometheus. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** `route` is the pattern that matched, and not the path, which may hold ids. */
  countRequest(labels: { method: string; route: string; status: number }): void {
    this.#requests.inc(labels);
  }

  countFailure({ code }: OcrFailure): void {
    this.#failures.inc({ code });
  }

  /** Notes a batch that begins; the function returned notes its end. */
  startBatch(pictures: number): () => void {
    this.#batchSize.observe(pictures);
    return this.#batchSeconds.startTimer();
  }

  /** What is asked for anew whenever the metrics are. */
  watch(engine: Pick<RecognitionEngine, 'circuit'>, service: QueueFacts): void {
    this.#gauge('licenseql_pictures_unanswered', 'Pictures waiting or being read.', () => service.unanswered);
    this.#gauge('licenseql_pictures_waiting', 'Pictures waiting for the engine.', () => service.waiting);
    this.#watchCircuit(engine);
  }

  /** Nothing for an engine without a circuit. */
  #watchCircuit(engine: Pick<RecognitionEngine, 'circuit'>): void {
    if (engine.circuit === undefined) {
      return;
    }
    new Gauge({
      name: 'licenseql_engine_circuit',
      help: 'The state of the circuit to the remote service: 1 for the one it is in, 0 for the others.',
      labelNames: ['state'],
      registers: this.#registers,
      collect() {
        for (const state of CIRCUIT_STATES) this.set({ state }, Number(engine.circuit?.() === state));
      },
    });
  }

  #gauge(name: string, help: string, read: () => number): void {
    const collect = function (this: Gauge) {
      this.set(read());
    };
    new Gauge({ name, help, registers: this.#registers, collect });
  }
}
