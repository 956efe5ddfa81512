import { Counter, Gauge, Histogram, Registry } from "prom-client";

export const registry = new Registry();
const registers = [registry];

/** Seconds: what people do not notice, what they do, what makes them give up. */
const buckets = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export const requestSeconds = new Histogram({
  name: "practice_http_request_duration_seconds",
  help: "Requests by the pattern of their address, and how they ended",
  ...{ labelNames: ["route", "method", "class"], buckets, registers },
});
export const renders = new Counter({
  name: "practice_page_renders_total",
  help: "Pages that were put together, and those that failed",
  ...{ labelNames: ["outcome"], registers },
});
export const poolUsed = new Gauge({
  name: "practice_database_pool_used",
  help: "Connections at work",
  ...{ labelNames: ["pool"], registers },
});
export const poolSize = new Gauge({
  name: "practice_database_pool_size",
  help: "Connections that there may be",
  ...{ labelNames: ["pool"], registers },
});
export const poolWaiting = new Gauge({
  name: "practice_database_pool_waiting",
  help: "Transactions that wait for a connection",
  ...{ labelNames: ["pool"], registers },
});
export const transactionSeconds = new Histogram({
  name: "practice_database_transaction_duration_seconds",
  help: "From the wish for a connection until it is given back",
  ...{ labelNames: ["pool"], buckets, registers },
});
export const queries = new Counter({
  name: "practice_database_queries_total",
  help: "Statements sent",
  ...{ labelNames: ["pool"], registers },
});
export const signIns = new Counter({
  name: "practice_sign_ins_total",
  help: "Tries to sign in",
  ...{ labelNames: ["by", "outcome"], registers },
});
export const limitsHit = new Counter({
  name: "practice_rate_limits_hit_total",
  help: "What was refused because there was too much of it",
  ...{ labelNames: ["limit"], registers },
});
export const letterFates = new Counter({
  name: "practice_letters_total",
  help: "What became of emails, each try and each report",
  ...{ labelNames: ["fate"], registers },
});
export const databaseUp = new Gauge({ name: "practice_database_up", help: "Whether the worker reaches the database", registers });
export const lettersWaiting = new Gauge({ name: "practice_letters_waiting", help: "Emails that are not sent yet", registers });
export const lettersOldest = new Gauge({ name: "practice_letters_oldest_seconds", help: "Age of the email that waits longest", registers });
export const jobsWaiting = new Gauge({
  name: "practice_queue_jobs",
  help: "Jobs that wait or are being done",
  ...{ labelNames: ["queue"], registers },
});
export const jobsOldest = new Gauge({
  name: "practice_queue_oldest_seconds",
  help: "For how long the oldest job could have been done",
  ...{ labelNames: ["queue"], registers },
});
