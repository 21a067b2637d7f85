import { arrangeHuawei, missingForHuawei } from './huawei.js';
import { type SettingName, type SettingValues, settings } from './settings.js';

export type Config = ReturnType<typeof arrange>;

/** What a process environment holds; `process.env` is one. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One or more settings that the service cannot start with. Names the variables, never their values. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/**
 * Reads all settings of the service. An empty variable counts as unset.
 * @throws ConfigError with every problem found, not only the first.
 */
export function readConfig(env: Environment): Config {
  const names = Object.keys(settings) as SettingName[]; // Object.keys widens what the type knows
  const wrong = names.filter((name) => !parse(name, env).success);
  const problems = [...wrong.map((name) => `${name} must be ${settings[name].allowed}`), ...missing(env)];
  if (problems.length > 0) {
    throw new ConfigError(problems);
  }
  const values = names.map((name) => [name, parse(name, env).data]);
  return arrange(Object.fromEntries(values) as SettingValues); // each value came out of its own schema
}

/** What the engine of choice needs and nobody else does. */
function missing(env: Environment): string[] {
  const isHuawei = parse('OCR_ENGINE', env).data === 'huawei';
  return isHuawei ? missingForHuawei((name) => isSet(env[name])) : [];
}

function isSet(text: string | undefined): boolean {
  return (text ?? '').trim() !== '';
}

function parse(name: SettingName, env: Environment) {
  const { schema, fallback } = settings[name];
  return schema.safeParse(env[name]?.trim() || fallback);
}

function arrange(values: SettingValues) {
  return {
    logLevel: values.LOG_LEVEL,
    http: {
      host: values.HOST,
      port: values.PORT,
      bodyLimitBytes: values.BODY_LIMIT_BYTES,
      corsOrigins: values.CORS_ORIGINS,
      playground: values.PLAYGROUND,
      shutdownTimeoutSeconds: values.SHUTDOWN_TIMEOUT_SECONDS,
    },
    rest: { authTokens: values.REST_AUTH_TOKENS, accessKeys: values.REST_ACCESS_KEYS },
    engine: arrangeEngine(values),
    recognition: {
      queueLimit: values.QUEUE_LIMIT,
      maxInputsPerOperation: values.MAX_INPUTS_PER_OPERATION,
    },
    downloads: {
      timeoutSeconds: values.DOWNLOAD_TIMEOUT_SECONDS,
      maxRedirects: values.DOWNLOAD_MAX_REDIRECTS,
      allowedHosts: values.DOWNLOAD_ALLOWED_HOSTS,
    },
  } as const;
}

function arrangeEngine(values: SettingValues) {
  return values.OCR_ENGINE === 'huawei'
    ? ({ kind: 'huawei', huawei: arrangeHuawei(values) } as const)
    : ({
        kind: 'embedded',
        workers: values.EMBEDDED_WORKERS,
        modelsDirectory: values.OCR_MODELS_DIR,
      } as const);
}
