import { removeServer } from "./server.ts";

if (await removeServer()) console.log("The local database is gone; the next start makes a new one.");
else {
  console.error("The local database is in use: end the server or the tests that use it first.");
  process.exitCode = 1;
}
