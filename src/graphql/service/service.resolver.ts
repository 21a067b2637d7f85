import { Ctx, Query, Resolver } from 'type-graphql';
import { OCR_ERRORS } from '../../license/failure.js';
import type { GraphqlContext } from '../context.js';
import { ServiceInfo } from './service-info.type.js';

@Resolver()
export class ServiceResolver {
  @Query(() => ServiceInfo, {
    description: 'What the service is, what it accepts and which errors it can answer. Reads no picture.',
  })
  service(@Ctx() context: GraphqlContext): ServiceInfo {
    return { ...context.service, errorCodes: OCR_ERRORS };
  }
}
