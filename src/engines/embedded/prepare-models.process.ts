import { RECOGNITION_RULES, RULES } from '../../models/graph/rewrite-model.js';
import { rewrittenModel } from '../../models/prepare-model.js';
import type { Preparation } from './prepare-models.js';

// Nobody waits for it any more.
process.once('disconnect', () => process.exit());

const [detection = '', recognition = ''] = process.argv.slice(2);

const answer: Preparation = await Promise.all([
  rewrittenModel(detection, RULES),
  rewrittenModel(recognition, RECOGNITION_RULES),
]).then(
  ([first, second]) => ({ detection: first, recognition: second }),
  (error: unknown) => ({ error }),
);
process.send?.(answer, () => process.exit());
