import { PracticeShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { AnswerPage } from "#app/ui/answer/answer-page.tsx";
import { requireMailboxOfDocument } from "#lib/access/require-mailbox.ts";
import { findAnswers } from "#lib/exchange/answer/show.ts";
import { missing } from "#lib/missing.ts";
import { answer } from "./actions.ts";

export default page(async ({ params, searchParams }: PageProps<"/documents/[id]/answer">) => {
  const { user, may } = await requireMailboxOfDocument((await params).id);
  const document = (await findAnswers(user, (await params).id)) ?? missing();
  if (document.direction !== "in") missing();

  const { code, notice, problem } = await searchParams;
  return (
    <PracticeShell employee={user} current="documents" narrow>
      <AnswerPage user={user} document={document} may={may} asked={{ code, notice, problem }} action={answer} />
    </PracticeShell>
  );
});
