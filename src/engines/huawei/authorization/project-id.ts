import type { Dispatcher } from 'undici';
import { z } from 'zod';
import { OcrErrorCode, ocrFailure } from '../../../license/failure.js';
import { exchange } from '../calls/exchange.js';
import { isSuccess, jsonIn, type Reply } from '../calls/reply.js';
import { IamRefusal, iamRefusal } from '../failures/iam-refusal.js';
import { unavailable } from '../failures/transport-error.js';
import type { ProjectOfRegion } from '../huawei-settings.js';
import { authorized } from './authorized.js';
import type { Authorizer } from './authorizer.js';
import { iamUrl } from './iam-url.js';
import { type FetchTiming, SharedFetch } from './shared-fetch.js';

/** The project that calls are for; rejects with a ProviderError where it cannot be found out in time. */
export type ProjectId = (signal: AbortSignal) => Promise<string>;

interface LookupParts {
  readonly connections: Dispatcher;
  readonly authorizer: Authorizer;
  readonly timing: FetchTiming;
}

/** As the official SDKs do it: a project that is not named is the one that IAM has for the region. */
export function projectIdFrom(project: string | ProjectOfRegion, parts: LookupParts): ProjectId {
  if (typeof project === 'string') {
    return async () => project;
  }
  let found: string | undefined;
  const lookup = new SharedFetch((limit) => lookUp(project, parts, limit), parts.timing);
  return async (signal) => {
    found ??= await lookup.result(signal);
    return found;
  };
}

async function lookUp(project: ProjectOfRegion, parts: LookupParts, limit: AbortSignal): Promise<string> {
  const url = iamUrl(project.iamEndpoint, `/v3/projects?name=${project.region}`);
  const headers = { 'content-type': 'application/json', host: url.host };
  const call = { method: 'GET', url, headers, body: [] } as const;
  return authorized(parts.authorizer, call, limit, async (outgoing) => {
    const reply = await exchange(parts.connections, outgoing, limit);
    if (!isSuccess(reply)) {
      throw iamRefusal(reply, new Date(parts.timing.now()));
    }
    return onlyProject(reply, project.region);
  });
}

/** Ids become part of the operation's path. */
const projects = z.object({ projects: z.array(z.object({ id: z.string().regex(/^[\w-]{1,64}$/u) })) });

function onlyProject(reply: Reply, region: string): string {
  const { data } = projects.safeParse(jsonIn(reply));
  if (data === undefined) {
    throw unavailable('IAM answered with something that is no list of projects');
  }
  const [project, ...others] = data.projects;
  if (project === undefined || others.length > 0) {
    throw notOneProject(region, data.projects.length);
  }
  return project.id;
}

/** The SDKs would make a project where there is none; to change an account is not for a service to do. */
function notOneProject(region: string, count: number): IamRefusal {
  const message = `Expected one project of this account for the region ${region}, and IAM knows ${count}.`;
  return new IamRefusal(ocrFailure(OcrErrorCode.NOT_SUBSCRIBED, message, { providerCode: null }));
}
