import { RULES } from '../../models/graph/rewrite-model.js';
import type { ModelFiles } from '../../models/model-files.js';
import { rewrittenModel } from '../../models/prepare-model.js';
import { recognitionRules } from '../../models/recognition/alphabet.js';
import type { Preparation } from './prepare-models.js';

// Nobody waits for it any more.
process.once('disconnect', () => process.exit());

// Written by prepare-models.ts.
const files: ModelFiles = JSON.parse(process.argv[2] ?? '');

const answer: Preparation = await Promise.all([
  rewrittenModel(files.detection, RULES),
  recognitionRules(files).then((rules) => rewrittenModel(files.recognition, rules)),
]).then(
  ([first, second]) => ({ detection: first, recognition: second }),
  (error: unknown) => ({ error }),
);
process.send?.(answer, () => process.exit());
