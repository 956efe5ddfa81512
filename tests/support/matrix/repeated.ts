/**
 * What may be sent twice, or from a page that was opened long ago, and why that is no harm: it neither adds anything, nor writes what
 * somebody else may have changed. Everything else is answered once (onceAction, `once: true`) or says what it saw (changedMeanwhile).
 */
export const harmlessActions: Record<string, string> = {
  "app/(practice)/customers/import/[id]/columns/actions.ts saveColumns": "how a file is read, the last word counts",
  "app/(practice)/settings/employees/[id]/actions.ts enable": "asks once more; whoever is asked is not asked again",
  "app/(practice)/settings/office/actions.ts saveDemand": "sends the one change, which is then so or is already",
  "app/sign-in/second-factor/actions.ts turnOn": "a code is good once, and what is on stays on",
};

export const harmlessHandlers: Record<string, string> = {
  "app/api/documents/download/route.ts": "files, as they lie there",
  "app/api/documents/export/route.ts": "a file, of what there is at that moment",
  "app/api/documents/find/route.ts": "a search",
  "app/api/documents/handle/route.ts": "what is handled stays so, and is told of once",
  "app/(practice)/collaborations/activate/start/route.ts": "one prepared activation is started once, whoever presses",
  "app/(practice)/customers/[id]/collaborations/[service]/approver/route.ts": "what has been seen stays seen",
  "app/(practice)/customers/export/route.ts": "a file, of what there is at that moment",
  "app/(practice)/customers/find/route.ts": "a search",
  "app/(practice)/customers/hide/route.ts": "a cookie of one's own",
  "app/(practice)/customers/import/read/route.ts": "a file that was read, and does nothing until it is run",
  "app/(practice)/customers/import/run/route.ts": "one read file is run once, whoever presses",
  "app/(practice)/customers/import/take-back/route.ts": "one import is taken back once, whoever presses",
  "app/(practice)/settings/collaborations/find/route.ts": "a search",
  "app/(practice)/settings/employees/sender/route.ts": "takes over a name, which is then so",
  "app/(practice)/settings/sign-in/begin/route.ts": "a secret that counts only when its code is shown",
  "app/(practice)/settings/sign-in/link/route.ts": "a visit to the provider, the last one counts",
  "app/(practice)/settings/sign-in/turn-off/route.ts": "what is off stays off",
  "app/(practice)/settings/sign-in/unlink/route.ts": "what is unlinked stays so",
  "app/api/checklist/route.ts": "sends the ticks that were changed, and no others",
  "app/api/documents/check/route.ts": "a file that is looked up, and not kept",
  "app/api/objections/route.ts": "one that waits is not made again",
  "app/api/renewals/route.ts": "a wish that is there already is not wished again",
  "app/api/session/route.ts": "stays signed in",
  "app/join/answer/route.ts": "a code is good once, and the second press is answered as the first",
  "app/join/ask/route.ts": "a code, of which only so many are sent",
  "app/language/route.ts": "a language of one's own",
  "app/moved/route.ts": "keeps what was typed, the last words",
  "app/my/data/download/route.ts": "a file, of what there is at that moment",
  "app/my/data/sessions/route.ts": "what is ended stays so",
  "app/office/route.ts": "an office that is chosen, the last one",
  "app/refused/route.ts": "nothing",
  "app/sign-in/answer/route.ts": "a code is good once",
  "app/sign-in/ask/route.ts": "a code, of which only so many are sent",
  "app/sign-in/factor/answer/route.ts": "a code is good once",
  "app/sign-in/sso/begin/route.ts": "a visit to the provider, the last one counts",
  "app/sign-out/route.ts": "who is out stays out",
};
