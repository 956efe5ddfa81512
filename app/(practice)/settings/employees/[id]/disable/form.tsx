"use client";

import Link from "next/link";
import { useForm } from "#app/entry/use-form.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { disable } from "./actions.ts";

type Props = { employeeId: string; words: FormWords; texts: Record<"title" | "text" | "elsewhere" | "disable" | "keep", string> };

export function DisableForm({ employeeId, words, texts }: Props) {
  const [state, action] = useForm(disable);
  const form = { state, words };
  return (
    <form className="stack gap-l" action={action}>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} />
      <h2 className="big">{texts.title}</h2>
      <p>{texts.text}</p>
      {texts.elsewhere && <p className="quiet">{texts.elsewhere}</p>}
      <input type="hidden" name="employeeId" value={employeeId} />
      <div className="bar">
        <Submit words={words} look="danger">
          {texts.disable}
        </Submit>
        <Link className="button plain" href={`/settings/employees/${employeeId}`}>
          {texts.keep}
        </Link>
      </div>
    </form>
  );
}
