// Contenders take turns on pieces of the body within one process, so that whatever else the machine does hits all of them alike.
import { Bench, median } from "./lint.mjs";

/** Files per turn: short enough to share the machine's moods, long enough to pay for its own garbage. */
const PIECE = 150;

/**
 * @typedef {import("./body.mjs").Source} Source
 * @typedef {import("./contenders.mjs").Contender} Contender
 * @typedef {{ contender: Contender, cpu: number[], findings: number, crashes: string[], best: Float64Array }} Lane
 */

/**
 * @param {readonly Source[]} body
 * @param {readonly Contender[]} contenders
 * @param {number} rounds
 * @returns {Promise<Lane[]>}
 */
export async function inTurns(body, contenders, rounds) {
  const lanes = await Promise.all(
    contenders.map(async (contender) => ({
      bench: new Bench(await contender.setup()),
      lane: /** @type {Lane} */ ({ contender, cpu: [], findings: 0, crashes: [], best: new Float64Array(body.length).fill(Infinity) }),
    })),
  );
  // Before anything counts, everyone's code is warm.
  for (const { bench } of lanes) bench.run(body.filter((_, i) => i % 40 === 0));
  for (let round = 0; round < rounds; round++) {
    for (const { lane } of lanes) {
      lane.cpu.push(0);
      lane.findings = 0;
      lane.crashes = [];
    }
    for (let at = 0; at < body.length; at += PIECE) {
      const piece = body.slice(at, at + PIECE);
      const shift = (round + at / PIECE) % lanes.length;
      for (const { bench, lane } of [...lanes.slice(shift), ...lanes.slice(0, shift)]) {
        globalThis.gc?.();
        const { cpu, findings, crashes, perFile } = bench.run(piece);
        lane.cpu[round] = (lane.cpu[round] ?? 0) + cpu;
        lane.findings += findings;
        lane.crashes.push(...crashes);
        for (const [i, time] of perFile.entries()) lane.best[at + i] = Math.min(/** @type {number} */ (lane.best[at + i]), time);
      }
    }
    console.log(`  round ${round + 1}: ${lanes.map(({ lane }) => `${lane.contender.name} ${((lane.cpu[round] ?? 0) / 1000).toFixed(1)} s`).join(", ")}`);
  }
  return lanes.map(({ lane }) => lane);
}

/**
 * CPU time as a multiple of the base's, round by round.
 * @param {Lane} lane
 * @param {Lane} base
 */
export function ratio(lane, base) {
  return median(lane.cpu.map((cpu, round) => cpu / /** @type {number} */ (base.cpu[round])));
}
