"use client";

import Link from "next/link";
import type { AskedInDialog } from "#app/(practice)/asked-in-dialog.ts";
import { choiceOrder, ServiceChoices } from "#app/(practice)/service-choices.tsx";
import { useForm } from "#app/entry/use-form.tsx";
import { Choice } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { prepare } from "./actions.ts";

type Option = { id: string; name: string };
type Text = "title" | "task" | "taskHint" | "onlyTask" | "personalLine" | "personalLineHint" | "check" | "cancel";
type Props = {
  chosen: { which: string; filter: string; customers: string[] };
  officeId: string;
  service: string;
  asked: AskedInDialog;
  templates: Option[];
  words: FormWords;
  texts: Record<Text, string>;
};

export function BulkForm({ chosen, officeId, service, asked, templates, words, texts }: Props) {
  const [state, action] = useForm(prepare);
  const form = { state, words };
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} order={[...choiceOrder, "templateId", "personalLine"]} />
      <input type="hidden" name="officeId" value={officeId} />
      <input type="hidden" name="which" value={chosen.which} />
      <input type="hidden" name="filter" value={chosen.filter} />
      {chosen.customers.map((id) => (
        <input key={id} type="hidden" name="customer" value={id} />
      ))}
      <input type="hidden" name="service" value={service} />
      <ServiceChoices asked={asked} form={form} />
      <Choice name="templateId" label={texts.task} hint={texts.taskHint} options={templates} placeholder={texts.onlyTask} {...form} />
      <TextArea name="personalLine" label={texts.personalLine} hint={texts.personalLineHint} {...form} />
      <div className="bar">
        <Submit words={words}>{texts.check}</Submit>
        <Link className="button plain" href="/customers" prefetch={false}>
          {texts.cancel}
        </Link>
      </div>
    </form>
  );
}
