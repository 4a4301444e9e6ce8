/** How much is measured. */
export interface Plan {
  rounds: number;
  /** Requests of a candidate in a round, by how they are sent. */
  oneAtATime: number;
  sixteenAtATime: number;
  forged: number;
  /** Requests before the first round, in which code is compiled and caches fill. */
  warmUp: number;
  /** Fresh starts of each candidate. */
  starts: number;
}

export const AT_ONCE = 16;

export const FULL: Plan = { rounds: 16, oneAtATime: 150, sixteenAtATime: 600, forged: 400, warmUp: 1500, starts: 20 };
export const QUICK: Plan = { rounds: 3, oneAtATime: 50, sixteenAtATime: 150, forged: 100, warmUp: 200, starts: 2 };
