/** Test files that ask no database: they run without one, many in one process. */
export const pure = [
  "tests/{architecture,compose,docs,env,env-start,house,needs,supply}.test.ts",
  "tests/app/{links,no-referrer,receipt-scripts}.test.ts",
  "tests/lib/{calendar,every-verb-checks-its-asker}.test.ts",
  "tests/lib/auth/**/totp.test.ts",
  "tests/lib/{contacts,offices}/input.test.ts",
  "tests/lib/http/{watch,proxy-headers,repair-request}.test.ts",
  "tests/lib/i18n/{texts,format}.test.ts",
  "tests/lib/einvoice/**/*.test.ts",
  "tests/lib/imports/{heavy,table}.test.ts",
  "tests/lib/sandbox/*.test.ts",
  "tests/lib/mail/{resend-events,message,smtp-answer,smtp}.test.ts",
];

/** Test files that share neither their process nor their database with another: each says why. */
export const alone = [
  // They stop, spoil or flood what others would use.
  "tests/faults/*.test.ts",
  "tests/lib/demo/*.test.ts",
  "tests/lib/imports/killed.test.ts",
  // They load modules in a way of their own: other addresses, other modules in their place, another environment.
  "tests/**/authorisation-*without-rls.test.ts",
  "tests/input/*.test.ts",
  "tests/lib/metrics/*.test.ts",
  "tests/lib/auth/**/{cookies,each-office,require,two-offices,unsent-form}.test.ts",
  "tests/lib/mail/chosen.test.ts",
  "tests/lib/offices/join/operator-address.test.ts",
  "tests/emails/support.test.ts",
  // They do what a day brings for everybody, and compare all that is in the database.
  "tests/lib/{collaborations,exchange}/model/*.test.ts",
  // It looks at what a connection keeps, and must know which one it is.
  "tests/lib/customers/planned-once.test.ts",
];
