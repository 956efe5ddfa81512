import { askedInDialog } from "#app/(practice)/asked-in-dialog.ts";
import { formWords } from "#app/ui/form/words.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { listTemplates, templateName } from "#lib/tasks/templates.ts";
import type { Employee } from "#lib/who.ts";
import type { Chosen } from "./address.ts";
import { BulkForm } from "./form.tsx";

/** What the chosen service asks for, once for all customers. */
export async function Dialog({ employee, chosen, service }: { employee: Employee; chosen: Chosen; service: Service }) {
  const locale = await getLocale();
  const { office, customer, ...words } = texts[locale].bulk.form;
  const { personalLine, personalLineHint } = texts[locale].activate;
  const templates = await listTemplates(employee);
  return (
    <BulkForm
      chosen={chosen}
      officeId={employee.officeId}
      service={service}
      asked={await askedInDialog(service, { office: { name: office }, customer: { name: customer } })}
      templates={templates.map(({ id, ...one }) => ({ id, name: templateName(one, locale) }))}
      words={await formWords()}
      texts={{ ...words, personalLine, personalLineHint }}
    />
  );
}
