import { type Profiler, Session } from 'node:inspector/promises';

const BUILT = new URL('../../dist/', import.meta.url).href;

export interface Profiled<Result> {
  readonly result: Result;
  /** Milliseconds of JavaScript in each directory of LicenseQL's code. */
  readonly rooms: Readonly<Record<string, number>>;
}

/** Runs `work` under the profiler. */
export async function profiled<Result>(work: () => Promise<Result>): Promise<Profiled<Result>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  const result = await work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return { result, rooms: millisecondsByRoom(profile) };
}

function millisecondsByRoom({
  nodes,
  samples = [],
  timeDeltas = [],
}: Profiler.Profile): Record<string, number> {
  const rooms = roomsOfNodes(nodes);
  const times: Record<string, number> = {};
  for (const [i, id] of samples.entries()) {
    const room = rooms.get(id) ?? 'other';
    times[room] = (times[room] ?? 0) + (timeDeltas[i] ?? 0) / 1000;
  }
  return times;
}

/** What a library does counts for the room that called it. */
function roomsOfNodes(nodes: readonly Profiler.ProfileNode[]): Map<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rooms = new Map<number, string>();
  const visit = (node: Profiler.ProfileNode, from: string) => {
    const room = roomOf(node) ?? from;
    rooms.set(node.id, room);
    for (const child of node.children ?? []) {
      const next = byId.get(child);
      if (next !== undefined) visit(next, room);
    }
  };
  const [root] = nodes;
  if (root !== undefined) visit(root, 'other');
  return rooms;
}

function roomOf({ callFrame: { functionName, url } }: Profiler.ProfileNode): string | undefined {
  // (idle), (program), (garbage collector)
  if (functionName.startsWith('(') && functionName !== '(root)') return functionName;
  if (!url.startsWith(BUILT)) return undefined;
  return url.slice(BUILT.length, url.lastIndexOf('/'));
}
