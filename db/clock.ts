/** Between requests of one process, however often its modules are loaded. */
const shared: typeof globalThis & { clockBehind?: number } = globalThis;

/** Less is told apart neither from the way there and back nor from a busy moment. */
const aSecond = 1000;

/** Learns how far this computer's clock is behind the database's: when that was asked, and what it told, in milliseconds. */
export function compareClocks(asked: number, told: number): void {
  const answered = Date.now();
  if (answered < asked || answered - asked > aSecond) return;
  const behind = told - answered;
  shared.clockBehind = Math.abs(behind) < aSecond ? 0 : behind;
}

/** The time by the database's clock, which all servers share, as far as this process has learnt it. */
export const databaseTime = (): Date => new Date(Date.now() + (shared.clockBehind ?? 0));
