import { getTranslations } from "next-intl/server";
import type { Service } from "#lib/services/catalogue.ts";

type Names = { service: Service; customer: string; office: string };

/** The words of the dialog, for a form that runs in the browser. */
export async function activationTexts({ service, customer, office }: Names) {
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
    recipient: t("recipient"),
    recipientHint: t("recipientHint"),
    office: t("office"),
    officeNote: t("isBilled", { name: office }),
    customer: t("customer"),
    customerNote: t("isBilled", { name: customer }),
    contact: t("contact", { customer }),
    contactHint: t("contactHint"),
    firstName: t("firstName"),
    lastName: t("lastName"),
    email: t("email"),
    mobile: t("mobile"),
    activate: t("activate"),
    cancel: t("cancel"),
  };
}

export type ActivationTexts = Awaited<ReturnType<typeof activationTexts>>;
