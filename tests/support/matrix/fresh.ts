/**
 * Needs fresh: what binds somebody, decides who may do what or how somebody signs in, or carries data out. Who sends it has shown in the last
 * ten minutes that it is she, by her second factor or, without one, by a new code. Actions by their folder and name, posts by their address.
 */
export const needsFresh: readonly string[] = [
  "/api/answers/approve",
  "/api/answers/decline",
  "/api/answers/payer",
  "/api/company-users",
  "/api/endings/undo",
  "/api/names",
  "/customers/[id]/collaborations/[service]/payer changePayerOf",
  "/customers/export",
  "/my/[company]/collaborations/[id]/end end",
  "/my/[company]/users/name rename",
  "/my/[company]/users/new invite",
  "/my/data/download",
  "/places/answer",
  "/places/leave",
  "/settings/employees/[id] enable",
  "/settings/employees/[id] saveRights",
  "/settings/employees/[id]/disable disable",
  "/settings/employees/[id]/hand-over moveAll",
  "/settings/employees/new invite",
  "/settings/employees/reset-factor",
  "/settings/employees/sign-out",
  "/settings/office saveDemand",
  "/settings/office saveOffice",
  "/settings/sign-in/begin",
  "/settings/sign-in/link",
  "/settings/sign-in/turn-off",
  "/settings/sign-in/unlink",
  "/sign-in/second-factor turnOn",
];
