"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import type { AskedInDialog } from "#app/(practice)/asked-in-dialog.ts";
import { choiceOrder, ServiceChoices } from "#app/(practice)/service-choices.tsx";
import { useForm } from "#app/entry/use-form.tsx";
import { After } from "#app/ui/form/after.tsx";
import { Choice } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import type { ServicePath } from "#lib/standing/links.ts";
import { activate } from "./actions.ts";
import { type Contact, ContactFields } from "./contact.tsx";
import { NoTask } from "./no-task.tsx";
import type { ActivationTexts } from "./texts.ts";

type Props = {
  customerId: string;
  service: string;
  scenario: "existing-customer" | "service-only" | "new-administrator";
  /** The latest request before: the same words after it are another one. */
  after: string | undefined;
  path: ServicePath;
  tasks: { id: string; name: string }[];
  chosenTask: string | undefined;
  asked: AskedInDialog;
  contact: Contact;
  kept: Record<string, string> | undefined;
  words: FormWords;
  texts: ActivationTexts;
  children: ReactNode;
};

const order = ["taskId", ...choiceOrder, "firstName", "lastName", "email", "mobile", "tieReason", "personalLine"];

export function ActivationForm({
  customerId,
  service,
  scenario,
  after,
  path,
  tasks,
  chosenTask,
  asked,
  contact,
  kept,
  words,
  texts,
  children,
}: Props) {
  const [state, action] = useForm(activate);
  const form = { state, words };
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.pageTitle}</FormTitle>
      <ErrorSummary {...form} order={order} />
      <h2 className="big">{texts.title}</h2>
      <input type="hidden" name="customerId" value={customerId} />
      <input type="hidden" name="service" value={service} />
      <input type="hidden" name="scenario" value={scenario} />
      <After of={after} />
      {tasks.length === 0 ? (
        <NoTask texts={texts} words={words} />
      ) : (
        <Choice
          name="taskId"
          label={texts.task}
          hint={texts.taskHint}
          options={tasks}
          placeholder={texts.choose}
          defaultValue={chosenTask}
          {...form}
        />
      )}
      <ServiceChoices asked={asked} kept={kept} form={form} />
      {scenario === "new-administrator" && <ContactFields contact={{ ...contact, ...kept }} texts={texts} form={form} />}
      <TextArea name="personalLine" label={texts.personalLine} hint={texts.personalLineHint} defaultValue={kept?.personalLine} {...form} />
      {children}
      <div className="bar">
        {tasks.length > 0 && <Submit words={words}>{texts.activate}</Submit>}
        <Submit words={words} look="secondary" name="then" value="letter" isFurther>
          {texts.preview}
        </Submit>
        <Link className="button plain" href={path}>
          {texts.cancel}
        </Link>
      </div>
    </form>
  );
}
