import { connection } from "next/server";
import { env } from "#env.ts";
import { daysFrom, now } from "#lib/time.ts";

/** Whom to tell about a hole (RFC 9116); good for half a year from whenever it is read. */
export async function GET(): Promise<Response> {
  await connection();
  const lines = [
    `Contact: ${env.SECURITY_CONTACT || `mailto:security@${new URL(env.PUBLIC_URL).hostname}`}`,
    `Expires: ${daysFrom(now(), 180).toISOString().slice(0, 10)}T00:00:00Z`,
    "Preferred-Languages: sv, en",
    `Canonical: ${new URL("/.well-known/security.txt", env.PUBLIC_URL)}`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
}
