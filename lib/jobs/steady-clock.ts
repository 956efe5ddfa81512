/** Never jumps. pg-boss waits between two looks by what its clock tells: set back by an hour, it would look for no job for an hour. */
export const steadyClock = {
  now: () => Math.round(performance.timeOrigin + performance.now()),
  setTimeout: (act: () => void, ms: number) => setTimeout(act, ms),
  clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
  setInterval: (act: () => void, ms: number) => setInterval(act, ms),
  clearInterval: (timer: NodeJS.Timeout) => clearInterval(timer),
};
