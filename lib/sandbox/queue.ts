/** Thrown when so much waits already that an answer would come too late. */
export class TooBusy extends Error {
  readonly code = "EBUSY";
}

type Turn = { whose: string; begin: () => void };

const mostWaiting = 20;
const mostOfOne = 3;
const secondsToWait = 30;

/** One at a time. Whoever has just had a turn stands behind everybody else, so that no office's files hold up those of the others. */
export function aQueue() {
  const waiting: Turn[] = [];
  let served: string | undefined;
  let isTaken = false;

  function next() {
    const turn = waiting.find(({ whose }) => whose !== served) ?? waiting[0];
    isTaken = turn !== undefined;
    if (turn) leave(turn);
    turn?.begin();
  }

  function leave(turn: Turn) {
    waiting.splice(waiting.indexOf(turn), 1);
  }

  /** Waits for a turn and gives what ends it. */
  return async (whose: string): Promise<() => void> => {
    if (isTaken) await wait(whose);
    isTaken = true;
    served = whose;
    return next;
  };

  function wait(whose: string): Promise<void> {
    if (waiting.length >= mostWaiting || waiting.filter((turn) => turn.whose === whose).length >= mostOfOne) throw new TooBusy();
    return new Promise((resolve, reject) => {
      const turn = { whose, begin: () => resolve(clearTimeout(patience)) };
      const patience = setTimeout(() => {
        leave(turn);
        reject(new TooBusy());
      }, secondsToWait * 1000);
      waiting.push(turn);
    });
  }
}
