import { PracticeShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { CheckFile, hashIn } from "#app/ui/document/check-file.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { listExchangedAtOffice } from "#lib/exchange/views/exchanged.ts";

export default page(async ({ searchParams }: PageProps<"/documents/check">) => {
  const employee = await requireEmployee();
  const { problem, sha256: asked } = await searchParams;
  const sha256 = hashIn(asked);
  const found = sha256 ? { sha256, found: await listExchangedAtOffice(employee, sha256) } : undefined;

  return (
    <PracticeShell employee={employee} current="documents" narrow>
      <CheckFile problem={problem} asked={found} />
    </PracticeShell>
  );
});
