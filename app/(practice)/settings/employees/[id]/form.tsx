"use client";

import { useForm } from "#app/entry/use-form.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { Options } from "#app/ui/form/options.tsx";
import { SeenBefore } from "#app/ui/form/seen.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { saveRights } from "./actions.ts";

type Props = {
  employeeId: string;
  rights: string;
  options: { id: string; name: string; note: string }[];
  words: FormWords;
  texts: Record<"title" | "rights" | "save", string>;
};

export function RightsForm({ employeeId, rights, options, words, texts }: Props) {
  const [state, action] = useForm(saveRights);
  const form = { state, words };
  return (
    <form className="stack" action={action} noValidate>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} />
      <input type="hidden" name="employeeId" value={employeeId} />
      <SeenBefore state={state} of={{ rights }} />
      <Options name="rights" label={texts.rights} options={options} defaultValue={rights} {...form} />
      <div className="bar">
        <Submit words={words}>{texts.save}</Submit>
      </div>
    </form>
  );
}
