import { getLocale } from "next-intl/server";
import { texts } from "#lib/i18n/texts.ts";

export const tasksTexts = async () => texts[await getLocale()].customers.tasks.form;
