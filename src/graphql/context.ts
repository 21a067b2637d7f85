import type { RequestRecognition } from '../recognition/request-recognition.js';

/** What one picture and one operation may be, as enforced by the service. */
interface ServiceLimitFacts {
  readonly maxImageBytes: number;
  /** Pixels. */
  readonly minImageSide: number;
  readonly maxImageSide: number;
  readonly imageFormats: readonly string[];
  readonly maxInputsPerOperation: number;
}

/** What the service tells about itself; the same for every request. */
export interface ServiceFacts {
  readonly version: string;
  readonly engine: string;
  readonly limits: ServiceLimitFacts;
}

/** What a resolver gets; made anew for every HTTP request, because the loader behind `recognition` is. */
export interface GraphqlContext {
  readonly recognition: RequestRecognition;
  readonly service: ServiceFacts;
}
