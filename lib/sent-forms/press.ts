import { createHash } from "node:crypto";
import { keyField } from "#lib/forms.ts";
import { isId } from "#lib/identifiers.ts";

/** One press of a form: whose, of which form as it was shown, and with what in it. */
export type Press = { personId: string; key: string; contentsHash: string };

/** Nothing for a form without a key of ours: one that a page of an earlier build showed. */
export function pressOf(personId: string, form: FormData, about = ""): Press | undefined {
  const key = form.get(keyField);
  if (typeof key !== "string" || !isId(key)) return undefined;
  const contents = [...form]
    .filter(([name]) => name !== keyField && !name.startsWith("$ACTION"))
    .map(([name, value]) => [name, String(value)]);
  const contentsHash = createHash("sha256")
    .update(JSON.stringify([about, contents]))
    .digest("base64url");
  return { personId, key, contentsHash };
}
