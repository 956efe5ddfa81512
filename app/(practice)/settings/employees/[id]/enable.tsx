"use client";

import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useForm } from "#app/ui/kept.tsx";
import { Submit } from "#app/ui/submit.tsx";
import type { FormWords } from "#app/ui/wiring.ts";
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
