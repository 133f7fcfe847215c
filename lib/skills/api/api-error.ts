/** Status of each error type of the Skills API (docs/skills-api.md §5); Skilldeck adds 507, for a full disk. */
const STATUS_OF_TYPE = {
  invalid_request_error: 400,
  authentication_error: 401,
  billing_error: 402,
  permission_error: 403,
  not_found_error: 404,
  conflict_error: 409,
  request_too_large: 413,
  rate_limit_error: 429,
  api_error: 500,
  timeout_error: 504,
  overloaded_error: 529,
} as const;

export type ApiErrorType = keyof typeof STATUS_OF_TYPE;

interface ApiErrorOptions {
  status?: number;
  requestId?: string | null;
  /** Further headers of the answer, such as `content-range` of a 416. */
  headers?: Record<string, string>;
  cause?: unknown;
}

/** The only error type: thrown anywhere, turned into a response by the server, and parsed again by the browser. */
export class ApiError extends Error {
  readonly type: string;
  readonly status: number;
  readonly requestId: string | null;
  readonly headers: Record<string, string>;

  constructor(type: ApiErrorType | (string & {}), message: string, options: ApiErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = "ApiError";
    this.type = type;
    this.status = options.status ?? (type in STATUS_OF_TYPE ? STATUS_OF_TYPE[type as ApiErrorType] : 500);
    this.requestId = options.requestId ?? null;
    this.headers = options.headers ?? {};
  }
}
