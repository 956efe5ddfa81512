import Link from "next/link";
import { PracticeShell, readShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { filterOf } from "#app/ui/documents/address.ts";
import { WholeList } from "#app/ui/documents/whole-list.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { documentsPath } from "#lib/exchange/links.ts";
import { countDocuments } from "#lib/exchange/views/count.ts";
import { listMailboxCustomers } from "#lib/exchange/views/customers.ts";
import { listDocuments } from "#lib/exchange/views/list.ts";
import { findOwnMailbox } from "#lib/exchange/views/own-mailbox.ts";
import { getTranslations } from "#lib/i18n/request.ts";

export default page(async ({ searchParams }: PageProps<"/documents">) => {
  const employee = await requireEmployee();
  const asked = await searchParams;
  const filter = filterOf("office", asked);
  const [found, counts, customers, own] = await Promise.all([
    listDocuments(employee, filter),
    countDocuments(employee),
    listMailboxCustomers(employee),
    findOwnMailbox(employee),
    readShell(employee),
  ]);

  const t = await getTranslations("documents");
  return (
    <PracticeShell employee={employee} current="documents" documents={counts.attention}>
      <title>{t("title")}</title>
      <div className="bar">
        <h1>{t("title")}</h1>
        {own?.isOpen && (
          <Link className="push no-print" href={documentsPath({ customerId: own.customerId })} prefetch={false}>
            {t("own")}
          </Link>
        )}
      </div>
      <WholeList place="office" filter={filter} counts={counts} page={found} customers={customers} asked={asked} />
    </PracticeShell>
  );
});
