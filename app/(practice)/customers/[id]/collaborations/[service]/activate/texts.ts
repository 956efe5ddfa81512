import { askedInDialog } from "#app/(practice)/asked-in-dialog.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Service } from "#lib/services/catalogue.ts";

type Names = { service: Service; customer: string; office: string };

/** The words of the dialog, for a form that runs in the browser. */
export async function activationTexts({ service, customer }: Names) {
  const t = await getTranslations("activate");
  const title = t("title", { service: (await getTranslations("services"))(`${service}.name`) });
  return {
    title,
    pageTitle: `${title} – ${customer}`,
    task: t("task"),
    taskHint: t("taskHint"),
    choose: t("choose"),
    noTask: t("noTask.title"),
    noTaskText: t("noTask.text"),
    addTask: t("noTask.add"),
    contact: t("contact", { customer }),
    contactHint: t("contactHint"),
    firstName: t("firstName"),
    lastName: t("lastName"),
    email: t("email"),
    mobile: t("mobile"),
    tieReason: t("tieReason"),
    tieReasonHint: t("tieReasonHint"),
    personalLine: t("personalLine"),
    personalLineHint: t("personalLineHint"),
    preview: t("preview"),
    activate: t("activate"),
    cancel: t("cancel"),
  };
}

/** What the service asks for, with the names of those who may be billed. */
export async function askedOf({ service, customer, office }: Names) {
  const t = await getTranslations("activate");
  return askedInDialog(service, {
    office: { name: t("office"), note: t("isBilled", { name: office }) },
    customer: { name: t("customer"), note: t("isBilled", { name: customer }) },
  });
}

export type ActivationTexts = Awaited<ReturnType<typeof activationTexts>>;
