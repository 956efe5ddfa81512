import { cookies } from "next/headers";
import { z } from "zod";
import { restoreForm } from "#lib/auth/sessions/unsent-form.ts";
import { ownCookie } from "#lib/cookies.ts";

const { name, options } = ownCookie("draft");

const Draft = z.object({ form: z.string().max(300), values: z.record(z.string(), z.string()) });

/** Keeps what was typed for half an hour, in the writer's own browser, while she is led elsewhere on the way. */
export async function keepDraft(form: string, values: Record<string, string>): Promise<void> {
  const draft = Buffer.from(JSON.stringify({ form, values })).toString("base64url");
  (await cookies()).set(name, draft, { ...options, maxAge: 30 * 60 });
}

/** What was typed before its writer was led elsewhere, or had to sign in again because her session had ended. */
export async function readDraft(form: string): Promise<Record<string, string> | undefined> {
  return (await readKept(form)) ?? restoreForm();
}

async function readKept(form: string) {
  const kept = (await cookies()).get(name)?.value;
  if (!kept) return undefined;
  try {
    const draft = Draft.parse(JSON.parse(Buffer.from(kept, "base64url").toString()));
    return draft.form === form ? draft.values : undefined;
  } catch {
    return undefined;
  }
}

export async function forgetDraft(): Promise<void> {
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
