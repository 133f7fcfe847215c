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
    "would let other machines in, and there is no sign-in yet; leave it unset and use a tunnel instead: ssh -L 3000:127.0.0.1:3000 <machine>",
  );

const baseUrl = z.string().transform((value, context) => {
  const url = URL.parse(value);
  const problem = url ? findBaseUrlProblem(url) : "is not a URL; write it like https://api.anthropic.com";
  if (problem) context.addIssue({ code: "custom", message: problem });
  return value.replace(/\/+$/, "");
});

// A header value is visible ASCII only, so a stray space or line break in the key would make every request fail.
const apiKey = z
  .string()
  .regex(/^[\x21-\x7e]+$/, "contains spaces or unprintable characters; paste only the key");

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

/** This process's settings. If `apiKey` is null, Skilldeck is a registry. */
export type Config = z.output<typeof environmentSchema>;

/** Parses the environment; an empty variable counts as unset. Throws an error with one line per invalid variable and no secrets. */
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
  // A key, or a URL that contains one, must not appear in a terminal or log.
  const shown = name.startsWith("ANTHROPIC_") ? name : `${name}=${env[name]}`;
  return `${shown} ${issue.message}.`;
}

function findBaseUrlProblem(url: URL): string | null {
  if (url.username || url.password)
    return "contains a user name or password; put the key in ANTHROPIC_API_KEY";
  if (url.protocol !== "https:" && !(url.protocol === "http:" && LOOPBACK_HOSTS.includes(url.hostname)))
    return "would send the key unencrypted; use https (http works only for this machine)";
  if (url.search || url.hash) return "has a query or fragment; leave that off";
  if (/\/v1\/*$/.test(url.pathname)) return "ends in /v1, which Skilldeck adds; leave that off";
  return null;
}
