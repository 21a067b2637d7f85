import { type Contestant, createContestant } from './contestants/contestant.js';
import type { Attempt, ContestantName, Effort, Reply, Request, Task, Threads } from './protocol.js';
import { stageTimes } from './stage-times.js';
import { watchInferences } from './watch-inferences.js';

/** One contestant in a process of its own, so that its memory is its own; see Lane. */
const [name, threads] = process.argv.slice(2) as [ContestantName, Threads];
const contestant = await createContestant(name, threads);
process.on('message', (request: Request) => {
  answer(request).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
  );
});
process.send?.({ result: null });

async function answer(request: Request): Promise<Reply<Request['kind']>> {
  switch (request.kind) {
    case 'read':
      return attempt(request.task);
    case 'readAll':
      return (await timed(() => readAll(contestant, request.tasks))).effort;
    case 'profile':
      return stageTimes(contestant, request.tasks);
    case 'peak':
      return process.resourceUsage().maxRSS * 1024;
  }
}

async function attempt(task: Task): Promise<Attempt> {
  const { result, inferences } = await watchInferences(() => timed(() => contestant.read(task)));
  return { ...result.effort, reading: result.result, inferences };
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; effort: Effort }> {
  const start = performance.now();
  const cpuStart = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(cpuStart);
  const effort = { milliseconds: performance.now() - start, cpuMilliseconds: (user + system) / 1000 };
  return { result, effort };
}

async function readAll(reader: Contestant, tasks: readonly Task[]): Promise<void> {
  await (reader.readAll?.(tasks) ?? oneByOne(reader, tasks));
}

async function oneByOne(reader: Contestant, tasks: readonly Task[]): Promise<void> {
  for (const task of tasks) await reader.read(task);
}
