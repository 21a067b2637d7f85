import type { PageSelection } from '../engines/engine.js';
import type { RecognitionResult } from '../license/page.js';

export interface RecognitionInput {
  readonly image: string | Uint8Array | null;
  readonly url: URL | null;
  readonly pages: PageSelection;
  readonly returnIssuingAuthority: boolean;
}
export interface RequestRecognition {
  recognize(input: RecognitionInput): Promise<RecognitionResult>;
  recognizeMany(inputs: readonly RecognitionInput[]): Promise<readonly RecognitionResult[]>;
  recognizePages(input: RecognitionInput): Promise<readonly RecognitionResult[]>;
}

/** What one picture and one operation may be, as enforced by the service. */
export interface ServiceLimitFacts {
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
