import { parentPort, workerData } from 'node:worker_threads';
import { RECOGNITION_RULES, RULES } from '../../models/graph/rewrite-model.js';
import type { ModelFiles } from '../../models/model-files.js';
import { prepareModel } from '../../models/prepare-model.js';
import type { PreparedModels } from './prepare-models.js';

// prepareModels() starts this module with ModelFiles and nothing else.
const { detection, recognition } = workerData as ModelFiles;

const models: PreparedModels = {
  detection: await prepareModel(detection, RULES),
  recognition: await prepareModel(recognition, RECOGNITION_RULES),
};
parentPort?.postMessage(models);
