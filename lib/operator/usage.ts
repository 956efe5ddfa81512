/** What the command can do. */
export const usage = `npm run operator -- list
npm run operator -- check <id of a proposal> --operator "Lisa Berg" --proof "Registration certificate of 2026-11-20, BankID of the signatory"
npm run operator -- confirm <id> --operator "Per Ek" --proof "As Lisa Berg saw, called the company back" [--read <code that it gave>]
npm run operator -- refuse <id> --operator "Lisa Berg" --proof "Not the signatory"
npm run operator -- office list
npm run operator -- office show <organisation number> --operator "Lisa Berg"
npm run operator -- office open --name "Lind & Sund Redovisning AB" --number 556123-4567 --administrator "Anna Lind <anna@lindsund.se>" [--language en] --operator "Lisa Berg"
npm run operator -- office approve <id of an application> --operator "Lisa Berg" --proof "Called back, the signatory knows of it"
npm run operator -- office refuse <id of an application> --operator "Lisa Berg" --proof "No such office in the register"
npm run operator -- person show <address> --operator "Lisa Berg"
npm run operator -- person disable <address> --operator "Lisa Berg" --proof "Mailbox taken over, told by the office on 2026-11-22"
npm run operator -- person enable <address> --operator "Lisa Berg" --proof "Has the mailbox back, BankID of 2026-11-23"
npm run operator -- reset-factor <address> --operator "Lisa Berg" --proof "BankID of 2026-11-22, called back"
npm run operator -- letters
npm run operator -- letters <organisation number of the office> <0 to 100000, or standard> --operator "Lisa Berg" --proof "Moves 1000 customers on 1 December, called back"
npm run operator -- letters stuck
npm run operator -- letters retry <id of an email> --operator "Lisa Berg"
npm run operator -- status
npm run operator -- check
Each with --json for programs.`;
