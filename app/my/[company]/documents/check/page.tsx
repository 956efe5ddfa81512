import { page } from "#app/entry/render-page.tsx";
import { CheckFile, hashIn } from "#app/ui/document/check-file.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { listExchanged } from "#lib/exchange/views/exchanged.ts";

export default page(async ({ params, searchParams }: PageProps<"/my/[company]/documents/check">) => {
  const { user } = await requireMailbox((await params).company);
  const { problem, sha256: asked } = await searchParams;
  const sha256 = hashIn(asked);
  const found = sha256 ? { sha256, found: await listExchanged(user, sha256) } : undefined;

  return (
    <PortalShell company={user.companyName} person={user.name}>
      <CheckFile companyId={user.companyId} problem={problem} asked={found} />
    </PortalShell>
  );
});
