import { Choice } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { Frame } from "#app/ui/form/labelled.tsx";
import { Options } from "#app/ui/form/options.tsx";
import { describedBy } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { isOfOffice } from "#lib/access/mailbox.ts";
import { asking } from "#lib/exchange/other/input.ts";
import { listInvoices } from "#lib/exchange/other/invoices.ts";
import { listOffices } from "#lib/exchange/other/offices.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { MailboxUser } from "#lib/who.ts";
import { NoOffice } from "./no-office.tsx";
import { stateOf } from "./state.ts";

type Word = string | string[] | undefined;
type Props = {
  user: MailboxUser;
  mailbox: { name: "companyId" | "customerId"; value: string };
  path: string;
  asked: { problem: Word; typed: Word; about: Word };
};

/** A document that is no invoice: a plain form, so that it goes with or without a script. */
export async function SendDocumentPage({ user, mailbox, path, asked: { problem, typed, about } }: Props) {
  const t = await getTranslations("sendOther");
  const words = await formWords();
  const offices = await listOffices(user);
  const state = await stateOf(problem, typed);
  const invoices = await listInvoices(user, state.values?.aboutId ?? about?.toString());
  const form = { state, words };
  const title = t("title");
  const to = isOfOffice(user) ? user.companyName : offices.length === 1 ? (offices[0]?.name ?? "") : "";
  if (offices.length === 0) return <NoOffice company={user.companyName} />;
  const named = (invoice: (typeof invoices)[number]) => t(`invoice.${invoice.direction}`, { ...invoice, kind: t(`kinds.${invoice.kind}`) });
  return (
    <>
      <FormTitle {...form}>{`${title} – ${user.companyName}`}</FormTitle>
      <ErrorSummary {...form} order={["title", "file", "officeId", "aboutId", "asks"]} />
      <div className="stack gap-s">
        <h1>{title}</h1>
        {to && <p className="quiet">{t("to", { name: to })}</p>}
        <p>{t(isOfOffice(user) ? "introOffice" : "intro")}</p>
      </div>
      <form className="panel stack" action={`${path}/send`} method="post" encType="multipart/form-data" noValidate>
        <input type="hidden" name={mailbox.name} value={mailbox.value} />
        <Field name="title" label={t("name")} hint={t("nameHint")} maxLength={120} autoComplete="off" {...form} />
        <Frame name="file" label={t("file")} hint={t("fileHint")} {...form}>
          <input
            className="input"
            type="file"
            id="file"
            name="file"
            accept=".pdf,.png,.jpg,.jpeg,.csv,.xlsx"
            aria-invalid={state.errors?.file ? true : undefined}
            aria-describedby={describedBy({ name: "file", hint: t("fileHint"), state })}
          />
        </Frame>
        {offices.length > 1 && <Choice name="officeId" label={t("office")} options={offices} placeholder={t("chooseOffice")} {...form} />}
        {invoices.length > 0 && (
          <Choice
            name="aboutId"
            label={t("about")}
            options={invoices.map((invoice) => ({ id: invoice.id, name: named(invoice) }))}
            placeholder={t("aboutNone")}
            defaultValue={invoices.find(({ id }) => id === about)?.id}
            {...form}
          />
        )}
        <Options
          name="asks"
          label={t("asks")}
          options={asking.map((id) => ({ id, name: t(`asking.${id}`), note: t(`askingNotes.${id}`) }))}
          defaultValue="nothing"
          {...form}
        />
        <div className="bar">
          <Submit words={words}>{t("send")}</Submit>
          <a className="button plain" href={path.replace(/\/document$/, "")}>
            {t("cancel")}
          </a>
        </div>
      </form>
    </>
  );
}
