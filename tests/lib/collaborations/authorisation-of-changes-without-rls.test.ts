import { expect, test, vi } from "vitest";
import { changeCollaborationTask } from "#lib/collaborations/active/task.ts";
import { keepService } from "#lib/collaborations/answer/keep-service.ts";
import { comingDays, endCollaboration, endForCompany } from "#lib/collaborations/ending/end.ts";
import { undoEnd, undoEndForCompany } from "#lib/collaborations/ending/undo.ts";
import { answerPayerChange, withdrawPayerChange } from "#lib/collaborations/payer/answer.ts";
import { changePayer } from "#lib/collaborations/payer/change.ts";
import { findReassignChoices } from "#lib/collaborations/reassign/choices.ts";
import { handOverRequest } from "#lib/collaborations/reassign/hand-over.ts";
import { proposeInvitee } from "#lib/collaborations/reassign/propose.ts";
import { approveNewTerms } from "#lib/collaborations/terms/approve.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { aProposal, aRequestForTwo, handOver } from "#tests/support/cast/reassigning.ts";
import { anActiveCollaboration, approvalOf, aRequest, payerPageOf, service } from "#tests/support/cast/requests.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";

// Before any module reads it: this test works as the superuser, whom row-level security does not bind.
vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.DATABASE_SUPERUSER_URL;
});

test("with the database's walls down nobody ends or changes another's collaboration, nor learns who has access", async () => {
  const [active, stranger] = [await anActiveCollaboration(), await anActiveCollaboration()];
  const { employee: sara, administrator: peter } = stranger;
  const { id } = active.collaboration;
  const day = comingDays().first;
  const before = await rowsInEveryTable();

  const outcomes = [
    await endCollaboration(sara, id),
    await endForCompany(peter, id, day),
    await undoEnd(sara, id),
    await undoEndForCompany(peter, id),
    await changeCollaborationTask(sara, id, stranger.task.id),
    await changePayer(sara, id, "customer"),
    await withdrawPayerChange(sara, id),
  ];

  expect(outcomes).toEqual(outcomes.map(() => ({ refusal: "unknown-collaboration" })));
  expect(await changeCollaborationTask(sara, stranger.collaboration.id, active.task.id)).toEqual({ refusal: "no-task" });
  const answer = { collaborationId: id, changeId: id, answer: "approved", pageHash: await payerPageOf(active.collaboration) } as const;
  expect(await answerPayerChange(peter, answer)).toEqual({ refusal: "no-longer-open" });
  expect(await keepService(peter, { companyId: active.collaboration.companyId, collaborationId: id, pageHash: "" })).toEqual({
    refusal: "no-longer-open",
  });
  const terms = { ...(await approvalOf(active.collaboration)), pageHash: "" };
  expect(await approveNewTerms(peter, terms)).toEqual({ refusal: "no-longer-open" });
  expect(await showCollaboration(sara, active.customer.id, service)).toBeUndefined();
  expect(await rowsInEveryTable()).toEqual(before);
});

test("nor does anybody pass on another's request, or learn who else could answer it", async () => {
  const [waiting, unconfirmed] = [await aRequestForTwo(), await aRequest()];
  const [peter, nils] = [(await aRequestForTwo()).administrator, (await aRequest()).administrator];
  const before = await rowsInEveryTable();

  const outcomes = [
    await handOverRequest(peter, handOver(waiting.collaboration, waiting.peter)),
    await handOverRequest({ ...peter, companyId: waiting.collaboration.companyId }, handOver(waiting.collaboration, waiting.peter)),
    await proposeInvitee(nils, aProposal(unconfirmed.collaboration)),
    await proposeInvitee({ ...nils, companyId: unconfirmed.collaboration.companyId }, aProposal(unconfirmed.collaboration)),
  ];

  expect(outcomes).toEqual(outcomes.map(() => ({ refusal: "no-longer-open" })));
  expect(await findReassignChoices(peter, waiting.collaboration.id)).toBeUndefined();
  expect(await rowsInEveryTable()).toEqual(before);
});
