"use client";

import { useForm } from "#app/entry/use-form.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { saveDemand } from "./actions.ts";

type Props = { officeId: string; isDemanded: boolean; words: FormWords; texts: Record<"title" | "text" | "change", string> };

/** Whether everybody at the office needs a second factor: a form of its own, which sends the change and nothing else. */
export function FactorDemandForm({ officeId, isDemanded, words, texts }: Props) {
  const [state, action] = useForm(saveDemand, { restores: false });
  return (
    <form className="panel stack" action={action} noValidate>
      <ErrorSummary state={state} words={words} />
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      <input type="hidden" name="officeId" value={officeId} />
      <div className="bar">
        <Submit words={words} look="secondary" name="secondFactor" value={isDemanded ? "off" : "on"}>
          {texts.change}
        </Submit>
      </div>
    </form>
  );
}
