import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Manifest = z.object({ node: z.record(z.string(), z.unknown()) });
const Reference = z.object({ id: z.string().max(200) });
const mostBytes = 256 * 1024;

/** Whether a form asks for an action that this build does not have: an earlier build showed it, and the action has moved since. */
export async function asksForMovedAction(request: Request): Promise<boolean> {
  const asked = request.headers.get("next-action") ?? (await actionIn(request));
  return asked !== undefined && !knownActions().has(asked);
}

/** Without scripts the form itself says which action it wants. */
async function actionIn(request: Request): Promise<string | undefined> {
  const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data");
  if (!isForm || Number(request.headers.get("content-length") ?? mostBytes + 1) > mostBytes) return undefined;
  const form = await request
    .clone()
    .formData()
    .catch(() => undefined);
  for (const [name, value] of form ?? []) {
    if (name.startsWith("$ACTION_ID_")) return name.slice("$ACTION_ID_".length);
    if (/^\$ACTION_\w+:0$/.test(name)) return idIn(String(value));
  }
  return undefined;
}

function idIn(reference: string): string | undefined {
  try {
    return Reference.safeParse(JSON.parse(reference)).data?.id;
  } catch {
    return undefined;
  }
}

let known: ReadonlySet<string> | undefined;

function knownActions(): ReadonlySet<string> {
  const manifest = () =>
    readFileSync(/* turbopackIgnore: true */ join(process.cwd(), ".next/server/server-reference-manifest.json"), "utf8");
  known ??= new Set(Object.keys(Manifest.parse(JSON.parse(manifest())).node));
  return known;
}
