import { connection } from "next/server";
import { findReadiness } from "#lib/health.ts";

/** Whether everything is there that people need: the database, its schema, a worker. */
export async function GET(): Promise<Response> {
  await connection();
  const readiness = await findReadiness();
  const isReady = readiness.migrations === "applied" && readiness.worker === "seen";
  return Response.json(readiness, { status: isReady ? 200 : 503, headers: { "cache-control": "no-store" } });
}
