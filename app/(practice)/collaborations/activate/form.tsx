"use client";

import Link from "next/link";
import { useActionState } from "react";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormTitle } from "#app/ui/form-title.tsx";
import { Options } from "#app/ui/options.tsx";
import { Submit } from "#app/ui/submit.tsx";
import type { FormWords } from "#app/ui/wiring.ts";
import { prepare } from "./actions.ts";

type Option = { id: string; name: string };
type Text = "title" | "service" | "choose" | "recipient" | "recipientHint" | "office" | "customer" | "task" | "taskHint" | "onlyTask";
type Props = {
  chosen: { which: string; filter: string; customers: string[] };
  officeId: string;
  services: Option[];
  templates: Option[];
  words: FormWords;
  texts: Record<Text | "check" | "cancel", string>;
};

export function BulkForm({ chosen, officeId, services, templates, words, texts }: Props) {
  const [state, action] = useActionState(prepare, {});
  const form = { state, words };
  const recipients = [
    { id: "office", name: texts.office },
    { id: "customer", name: texts.customer },
  ];
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} order={["service", "invoiceRecipient", "templateId"]} />
      <input type="hidden" name="officeId" value={officeId} />
      <input type="hidden" name="which" value={chosen.which} />
      <input type="hidden" name="filter" value={chosen.filter} />
      {chosen.customers.map((id) => (
        <input key={id} type="hidden" name="customer" value={id} />
      ))}
      <Choice
        name="service"
        label={texts.service}
        options={services}
        placeholder={texts.choose}
        defaultValue={services.length === 1 ? services[0]?.id : undefined}
        {...form}
      />
      <Options name="invoiceRecipient" label={texts.recipient} hint={texts.recipientHint} options={recipients} {...form} />
      <Choice name="templateId" label={texts.task} hint={texts.taskHint} options={templates} placeholder={texts.onlyTask} {...form} />
      <div className="bar">
        <Submit words={words}>{texts.check}</Submit>
        <Link className="button plain" href="/customers" prefetch={false}>
          {texts.cancel}
        </Link>
      </div>
    </form>
  );
}
