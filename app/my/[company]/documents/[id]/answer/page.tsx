import { page } from "#app/entry/render-page.tsx";
import { AnswerPage } from "#app/ui/answer/answer-page.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { findAnswers } from "#lib/exchange/answer/show.ts";
import { missing } from "#lib/missing.ts";
import { answer } from "./actions.ts";

export default page(async ({ params, searchParams }: PageProps<"/my/[company]/documents/[id]/answer">) => {
  const { company, id } = await params;
  const { user, may } = await requireMailbox(company);
  const document = (await findAnswers(user, id)) ?? missing();
  if (!may.answer || document.direction !== "in") missing();

  const { code, notice, problem } = await searchParams;
  return (
    <PortalShell company={user.companyName} person={user.name}>
      <AnswerPage user={user} document={document} may={may} asked={{ code, notice, problem }} action={answer} />
    </PortalShell>
  );
});
