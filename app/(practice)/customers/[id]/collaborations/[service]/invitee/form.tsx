"use client";

import Link from "next/link";
import { useForm } from "#app/entry/use-form.tsx";
import { TieReason, type TieTexts } from "#app/ui/collaboration/tie-reason.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { SeenBefore } from "#app/ui/form/seen.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import type { ServicePath } from "#lib/standing/links.ts";
import { changeInvitee } from "./actions.ts";

type Props = {
  collaborationId: string;
  customerId: string;
  service: string;
  path: ServicePath;
  contact: { firstName: string; lastName: string; email: string; asked: string; mobile: string | null };
  words: FormWords;
  texts: TieTexts &
    Record<"title" | "text" | "firstName" | "lastName" | "email" | "mobile" | "send" | "cancel", string> & {
      proposed: string | undefined;
    };
};

export function InviteeForm({ collaborationId, customerId, service, path, contact, words, texts }: Props) {
  const [state, action] = useForm(changeInvitee);
  const form = { state, words };
  const own = { autoComplete: "off" } as const;
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} />
      <h2 className="big">{texts.title}</h2>
      <p>{texts.text}</p>
      {texts.proposed && <p>{texts.proposed}</p>}
      <input type="hidden" name="collaborationId" value={collaborationId} />
      <input type="hidden" name="customerId" value={customerId} />
      <input type="hidden" name="service" value={service} />
      <SeenBefore state={state} of={{ email: contact.asked }} />
      <div className="pair">
        <Field name="firstName" label={texts.firstName} maxLength={80} defaultValue={contact.firstName} {...own} {...form} />
        <Field name="lastName" label={texts.lastName} maxLength={80} defaultValue={contact.lastName} {...own} {...form} />
      </div>
      <div className="pair">
        <Field
          name="email"
          type="email"
          label={texts.email}
          spellCheck={false}
          maxLength={254}
          defaultValue={contact.email}
          {...own}
          {...form}
        />
        <Field name="mobile" type="tel" label={texts.mobile} maxLength={40} defaultValue={contact.mobile ?? undefined} {...own} {...form} />
      </div>
      <TieReason texts={texts} given={undefined} form={form} />
      <div className="bar">
        <Submit words={words}>{texts.send}</Submit>
        <Link className="button plain" href={path}>
          {texts.cancel}
        </Link>
      </div>
    </form>
  );
}
