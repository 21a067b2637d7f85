import { authorization, DATE_HEADER, payloadHash, sdkDate } from '../../../rest-contract/signature.js';
import type { AccessKeyCredentials } from '../huawei-settings.js';
import type { Authorizer, CallToAuthorize } from './authorizer.js';

/** Signs each call, all headers that it has included. */
export function accessKeyAuthorizer(
  { key, securityToken }: AccessKeyCredentials,
  now: () => number,
): Authorizer {
  const sign = (call: CallToAuthorize): Record<string, string> => {
    const own = {
      [DATE_HEADER]: sdkDate(new Date(now())),
      ...(call.projectId === undefined ? {} : { 'x-project-id': call.projectId }),
      ...(securityToken === undefined ? {} : { 'x-security-token': securityToken }),
    };
    const signed = {
      method: call.method,
      path: call.url.pathname,
      query: call.url.searchParams,
      headers: { ...call.headers, ...own },
      payloadHash: payloadHash(...call.body),
    };
    return { ...own, authorization: authorization(signed, key) };
  };
  return {
    // A key pair that is refused is wrong, or locked for five minutes after five refusals in a row.
    authorize: async (call) => ({ headers: sign(call), refused: () => false }),
  };
}
