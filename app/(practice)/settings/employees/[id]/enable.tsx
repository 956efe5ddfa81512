"use client";

import { useForm } from "#app/entry/use-form.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { enable } from "./actions.ts";

export function EnableForm({ employeeId, words, label }: { employeeId: string; words: FormWords; label: string }) {
  const [state, action] = useForm(enable);
  return (
    <form className="stack" action={action}>
      <ErrorSummary state={state} words={words} />
      <input type="hidden" name="employeeId" value={employeeId} />
      <div className="bar">
        <Submit words={words} look="secondary">
          {label}
        </Submit>
      </div>
    </form>
  );
}
