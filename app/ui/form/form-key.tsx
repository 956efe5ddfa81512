"use client";

import { useFormKey } from "#app/entry/use-form.tsx";
import { keyField } from "#lib/forms.ts";

/** Stands in every form that does something: sent twice it is done once. */
export function FormKey() {
  const key = useFormKey();
  return key && <input type="hidden" name={keyField} value={key} />;
}
