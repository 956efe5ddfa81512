"use client";

import Link from "next/link";
import { useForm } from "#app/entry/use-form.tsx";
import { CheckBox } from "#app/ui/form/check-box.tsx";
import { Choice } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { moveAll } from "./actions.ts";

type Text = "title" | "intro" | "customersTo" | "tasksTo" | "same" | "choose" | "afterwards" | "afterwardsNote" | "handOver" | "back";
type Props = {
  employeeId: string;
  isSelf: boolean;
  left: { customers: number; tasks: number };
  colleagues: { id: string; name: string }[];
  words: FormWords;
  texts: Record<Text, string>;
};

export function HandOverForm({ employeeId, isSelf, left, colleagues, words, texts }: Props) {
  const [state, action] = useForm(moveAll);
  const form = { state, words };
  const first = left.customers > 0 ? texts.customersTo : texts.tasksTo;
  const hasBoth = left.customers > 0 && left.tasks > 0;
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} />
      <h2 className="big">{texts.title}</h2>
      <p>{texts.intro}</p>
      <input type="hidden" name="employeeId" value={employeeId} />
      <div className="pair">
        <Choice name="customersTo" label={first} options={colleagues} placeholder={texts.choose} {...form} />
        {hasBoth && <Choice name="tasksTo" label={texts.tasksTo} options={colleagues} placeholder={texts.same} {...form} />}
      </div>
      {!isSelf && <CheckBox name="afterwards" value="disable" label={texts.afterwards} note={texts.afterwardsNote} {...form} />}
      <div className="bar">
        <Submit words={words}>{texts.handOver}</Submit>
        <Link className="button plain" href={`/settings/employees/${employeeId}`}>
          {texts.back}
        </Link>
      </div>
    </form>
  );
}
