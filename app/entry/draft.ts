import { cookies } from "next/headers";
import { z } from "zod";
import { env } from "#env.ts";
import { decrypt, encrypt } from "#lib/auth/seal.ts";
import { restoreForm } from "#lib/auth/sessions/unsent-form.ts";
import { ownCookie } from "#lib/cookies.ts";

const { name, options } = ownCookie("draft");
const purpose = "draft of a form";

const Draft = z.object({ form: z.string().max(300), values: z.record(z.string(), z.string()) });

/** Keeps what was typed for half an hour, in the writer's own browser, while they are led elsewhere on the way. Nobody reads it there. */
export async function keepDraft(form: string, values: Record<string, string>): Promise<void> {
  const draft = encrypt(JSON.stringify({ form, values }), env.SESSION_SECRET, purpose);
  (await cookies()).set(name, draft, { ...options, maxAge: 30 * 60 });
}

/** What was typed before its writer was led elsewhere, or had to sign in again because their session had ended. */
export async function readDraft(form: string): Promise<Record<string, string> | undefined> {
  return (await readKept(form)) ?? restoreForm();
}

async function readKept(form: string) {
  const kept = (await cookies()).get(name)?.value;
  if (!kept) return undefined;
  try {
    const draft = Draft.parse(JSON.parse(decrypt(kept, env.SESSION_SECRET, purpose)));
    return draft.form === form ? draft.values : undefined;
  } catch {
    return undefined;
  }
}

export async function forgetDraft(): Promise<void> {
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
