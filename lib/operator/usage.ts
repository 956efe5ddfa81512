/** What the command can do. */
export const usage = `npm run operator -- list
npm run operator -- check <id of a proposal or a claim> --operator "Lisa Berg" --proof "Registration certificate of 2026-11-20, BankID of the signatory"
npm run operator -- confirm <id> --operator "Per Ek" --proof "As Lisa Berg saw, called the company back" [--read <code that it gave>]
npm run operator -- refuse <id> --operator "Lisa Berg" --proof "Not the signatory"
The same orders with proposals before them: npm run operator -- proposals list
npm run operator -- office list
npm run operator -- office show <organisation number> --operator "Lisa Berg"
npm run operator -- office open --name "Lind & Sund Redovisning AB" --number 556123-4567 --administrator "Anna Lind <anna@lindsund.se>" [--language en] --operator "Lisa Berg"
npm run operator -- office approve <id of an application> --operator "Lisa Berg" --proof "Called back, the signatory knows of it"
npm run operator -- office refuse <id of an application> --operator "Lisa Berg" --proof "No such office in the register"
npm run operator -- office administrator <organisation number> --add "Per Ek <per@lindsund.se>" [--language en] --operator "Lisa Berg" --proof "The only administrator has left, called back"
npm run operator -- office close <organisation number> --on 2026-12-31 --operator "Lisa Berg" --proof "Termination of 2026-12-01, called back"
npm run operator -- office reopen <organisation number> --operator "Lisa Berg" --proof "Has withdrawn the termination, called back"
npm run operator -- person show <address> --operator "Lisa Berg"
npm run operator -- person disable <address> --operator "Lisa Berg" --proof "Mailbox taken over, told by the office on 2026-11-22"
npm run operator -- person enable <address> --operator "Lisa Berg" --proof "Has the mailbox back, BankID of 2026-11-23"
npm run operator -- person erase <address> --operator "Lisa Berg" --proof "Asks for it from the address itself, 2026-11-22" [--read <code that it gave>]
npm run operator -- reset-factor <address> --operator "Lisa Berg" --proof "BankID of 2026-11-22, called back"
npm run operator -- letters
npm run operator -- letters <organisation number of the office> <0 to 100000, or standard> --operator "Lisa Berg" --proof "Moves 1000 customers on 1 December, called back"
npm run operator -- letters stuck
npm run operator -- letters retry <id of an email> --operator "Lisa Berg"
npm run operator -- status
npm run operator -- check
Each with --json for programs.`;
