import "server-only";
import { resolve } from "node:path";
import { z } from "zod";

const LOOPBACK_HOSTS = ["127.0.0.1", "localhost", "::1", "[::1]"];

const port = z
  .string()
  .regex(/^\d{1,5}$/, "is not a port number; use 1 to 65535, or leave it unset for 3000")
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535, "is out of range; use 1 to 65535");

const host = z
  .string()
  .refine(
    (value) => LOOPBACK_HOSTS.includes(value),
    "would let other machines in, and there is no sign-in yet; leave it unset and reach this machine through a tunnel: ssh -L 3000:127.0.0.1:3000 <machine>",
  );

const baseUrl = z.string().transform((value, context) => {
  const url = URL.parse(value);
  const problem = url ? findBaseUrlProblem(url) : "is not a URL; write it like https://api.anthropic.com";
  if (problem) context.addIssue({ code: "custom", message: problem });
  return value.replace(/\/+$/, "");
});

// The header that carries the key holds visible ASCII only; a stray quote or line break would fail on every request.
const apiKey = z
  .string()
  .regex(/^[\x21-\x7e]+$/, "holds blanks or unprintable characters; paste the key alone");

const environmentSchema = z
  .object({
    PORT: port.default(3000),
    HOST: host.default("127.0.0.1"),
    SKILLDECK_DATA: z.string().default("./data"),
    ANTHROPIC_API_KEY: apiKey.optional(),
    ANTHROPIC_BASE_URL: baseUrl.default("https://api.anthropic.com"),
    SKILLS_API_LANE: z.enum(["beta", "ga"], "is neither beta nor ga").default("beta"),
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    dataDir: resolve(/* turbopackIgnore: true */ env.SKILLDECK_DATA),
    apiKey: env.ANTHROPIC_API_KEY ?? null,
    baseUrl: env.ANTHROPIC_BASE_URL,
    lane: env.SKILLS_API_LANE,
  }));

/** The settings of this process, as the server uses them. `apiKey` null means: be the registry. */
export type Config = z.output<typeof environmentSchema>;

/** Reads the environment; an empty variable counts as unset. Throws one line per wrong variable, never its secret value. */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map((issue) => describe(issue, given)).join("\n"));
}

let parsed: Config | undefined;

/** The settings, parsed on first use. */
export function config(): Config {
  parsed ??= parseConfig(process.env);
  return parsed;
}

/** Whether this is `npm run dev`. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === "development";
}

function describe(issue: z.core.$ZodIssue, env: Record<string, string | undefined>): string {
  const name = String(issue.path[0]);
  // A key, or a URL that carries one, must not reach a terminal or a log.
  const shown = name.startsWith("ANTHROPIC_") ? name : `${name}=${env[name]}`;
  return `${shown} ${issue.message}.`;
}

function findBaseUrlProblem(url: URL): string | null {
  if (url.username || url.password)
    return "carries a user name or password; put the key in ANTHROPIC_API_KEY";
  if (url.protocol !== "https:" && !(url.protocol === "http:" && LOOPBACK_HOSTS.includes(url.hostname)))
    return "would send the key unencrypted; use https (http is for this machine only)";
  if (url.search || url.hash) return "has a query or fragment; give the address alone";
  if (/\/v1\/*$/.test(url.pathname)) return "ends in /v1, which is added to it; leave that off";
  return null;
}
