import { type LoggerOptions, pino } from "pino";
import { env } from "#env.ts";
import { addressesWithin, numbersWithin } from "./identifiers.ts";
import { traceOfRequest } from "./request-context.ts";

const hidden = ["email", "recipient", "code", "token", "cookie", "authorization", "organisationNumber"];

const steering = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const settings: LoggerOptions = {
  level: env.LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: hidden.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  mixin: traceOfRequest,
  serializers: { err: describeError },
  hooks: { streamWrite: withoutSteering },
};

export const log = env.LOG_FILE ? pino(settings, pino.destination({ dest: env.LOG_FILE, sync: true, mkdir: true })) : pino(settings);

/** From here on what Next and other libraries print of failures goes through the log: a failed query's message names people. */
export function takeOverConsole(): void {
  const errIn = (words: unknown[]) => words.find((word) => word instanceof Error) ?? words.map(String).join(" ");
  console.error = (...words: unknown[]) => log.error({ err: errIn(words) }, "printed");
  console.warn = (...words: unknown[]) => log.warn({ err: errIn(words) }, "printed");
}

/** JSON leaves signs as they are that end a line elsewhere, steer a terminal, or turn the direction of writing. */
function withoutSteering(line: string): string {
  return line.replace(steering, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * drizzle writes a failed query's parameters into its message: only what the database or the network said, and where, is logged.
 */
export function describeError(error: unknown): Record<string, unknown> {
  const cause = causeOf(error);
  if (!(cause instanceof Error)) return { message: withoutPeople(wordsOf(cause)) };
  const errorCode = "code" in cause ? cause.code : undefined;
  return { name: cause.name, errorCode, message: withoutPeople(cause.message), at: placesOf(error) };
}

/** The queue tells of errors as plain objects. */
const wordsOf = (thrown: unknown) =>
  typeof thrown === "object" && thrown !== null && "message" in thrown ? String(thrown.message) : String(thrown);

function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? causeOf(error.cause) : error;
}

const placesOf = (error: unknown) =>
  error instanceof Error
    ? error.stack
        ?.split("\n")
        .map((line) => line.trim())
        .filter((line) => line.startsWith("at "))
        .slice(0, 12)
    : undefined;

const withoutPeople = (message: string) => message.replace(addressesWithin, "[address]").replace(numbersWithin, "[number]");
