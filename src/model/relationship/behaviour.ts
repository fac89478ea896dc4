import { exp } from '../numerics/exp.ts';
import { normalQuantile } from '../random/normal-quantile.ts';
import { bitsAt, mixWord, runWord, streamWord } from '../random/bits.ts';
import { bookWidth, closeBook, openBook } from './book.ts';
import type { Conditions } from './conditions.ts';
import { drawG1s, drawnOnce, drawSizes, entryLaws, firstAge, firstStage } from './entry.ts';
import { endingCode, MoveList, patternCode, reasonCode, type Lives } from './lives.ts';
import { groupSeed, purposes } from './luck.ts';
import { emptyPayment, type Payment } from './payment.ts';
import type { Chunk } from './population.ts';
import { decline, exploration, formation, stability, stages } from './stages.ts';
import type { SegmentWorld, World } from './world.ts';
import { benefitTarget, firstBenefit } from './worth.ts';

const grain = 2 ** -32;

/**
 * Lives and pays a chunk in the setting `behaviour`: satisfaction, trust and switching cost decide who stays.
 * @source handbook 7, steps 1 to 6
 */
export function behaviourLives(world: World, segment: SegmentWorld, conditions: Conditions, chunk: Chunk): Lives & Payment {
  const { months, earlyExit } = world;
  const { own, growth } = segment;
  const laws = entryLaws(segment);
  const size = new Float32Array(chunk.customers);
  const g1s = new Uint16Array(chunk.customers);
  const lefts = new Uint16Array(chunk.customers);
  const endings = new Uint8Array(chunk.customers);
  const moveEnd = new Uint32Array(chunk.customers);
  const moves = new MoveList();
  const paid = emptyPayment(months, chunk.customers);
  const { voiceCosts, clp, future } = paid;
  const { surplus, spend, problemRate, recovery, recoveredSatisfaction, switchingCost, alternatives, winBack } = conditions;
  const odds = conditions.retention.map((r) => (1 - r) / r);
  const bond = bondOf(own.switchingCostTime, months + segment.startAge + 1);
  const { reactionWeights, retentionWeights, indirectBenefit, h2, ownExpectation, encounterNoise, problemDrop, voiceCost } = own;
  const { trustForFormation, leastExploration, exploration: g0, declineHazard } = own;
  const reactions = { ...own.reactions };
  const [alpha, gain, loss] = [own.satisfactionSmoothing, own.trustGain, own.trustGain * own.trustLoss];
  const [bS, bC, bA] = [reactionWeights.satisfaction, reactionWeights.switchingCost, reactionWeights.alternatives];
  const [aS, aT, aC] = [retentionWeights.satisfaction, retentionWeights.trust, retentionWeights.switchingCost];
  const usual = Float64Array.from(
    stages,
    (stage) => aS * own.satisfactionReference[stage] + aT * own.trustReference[stage] + aC * own.switchingCostReference[stage],
  );
  const lag = 1 / own.indirectBenefitLag;
  const row = months + 1;
  let place = 0;
  for (const piece of chunk.pieces) {
    const { entry, first, count } = piece;
    const book = openBook(months, entry, segment);
    const seed = groupSeed(world.seed, chunk.segment, entry);
    drawG1s(laws, runWord(seed, purposes.g1), piece, place, g1s);
    drawSizes(laws, runWord(seed, purposes.size), piece, place, size);
    const expectationRun = runWord(seed, purposes.ownExpectation);
    const encounterRun = runWord(seed, purposes.encounter);
    const problemRun = runWord(seed, purposes.problem);
    const reactionRun = runWord(seed, purposes.reaction);
    const recoveryRun = runWord(seed, purposes.recovery);
    const retentionRun = runWord(seed, purposes.retention);
    const declineRun = runWord(seed, purposes.decline);
    const returnRun = runWord(seed, purposes.winBack);
    for (let ordinal = first; ordinal < first + count; ordinal++) {
      const g1 = g1s[place]!;
      const z = size[place]!;
      const expected = ownExpectation * normalQuantile(drawnOnce(expectationRun, ordinal, entry));
      const grown = growth.row(g1);
      const encounterStream = streamWord(encounterRun, ordinal);
      const encounterMix = mixWord(encounterRun, encounterStream);
      const problemStream = streamWord(problemRun, ordinal);
      const problemMix = mixWord(problemRun, problemStream);
      const retentionStream = streamWord(retentionRun, ordinal);
      const retentionMix = mixWord(retentionRun, retentionStream);
      let stage = firstStage(segment, entry);
      let age = firstAge(segment, entry, g1);
      let clock = stage === exploration && age > g0 ? g0 : age;
      let satisfaction = entry === 0 && stage !== exploration ? own.satisfactionReference[stages[stage]!] : 0;
      let trust = entry === 0 && stage !== exploration ? own.trustReference[stages[stage]!] : own.trustAtEntry;
      let benefit = firstBenefit(stage, clock, g1, indirectBenefit);
      let from = stage === decline ? stability : stage;
      let g2 = clock;
      let peak = grown[clock]!;
      let [left, reason] = [0, 0];
      let [value, ahead] = [0, 0];
      for (let month = entry + 1; month <= months; month++) {
        const at = stage * row + month;
        age++;
        // 1 Encounter
        const noise = encounterNoise * normalQuantile((bitsAt(encounterStream, encounterMix, month) + 0.5) * grain);
        satisfaction += alpha * (surplus[at]! + noise - expected - satisfaction);
        // 2 Problem, which trust feels too
        if ((bitsAt(problemStream, problemMix, month) + 0.5) * grain < problemRate[month]!) satisfaction -= problemDrop;
        if (satisfaction > 0) trust += gain * satisfaction * (1 - trust);
        else trust += loss * satisfaction * trust;
        if (trust > 1) trust = 1;
        else if (trust < 0) trust = 0;
        const cost = switchingCost[month]! * bond[age]!;
        // 3 Reaction
        let neglects = false;
        let repair = 0;
        if (satisfaction < 0) {
          const pull = bA * alternatives[month]!;
          const held = bC * cost;
          const felt = bS * satisfaction;
          const loyalty = exp(reactions.loyalty + felt + held - pull);
          const voice = exp(reactions.voice + felt + held);
          const neglect = exp(reactions.neglect - felt + pull);
          const exit = exp(reactions.exit - felt - held + pull);
          const stream = streamWord(reactionRun, ordinal);
          const draw = (bitsAt(stream, mixWord(reactionRun, stream), month) + 0.5) * grain * (loyalty + voice + neglect + exit);
          if (draw >= loyalty) {
            if (draw < loyalty + voice) {
              repair = voiceCost;
              const repairStream = streamWord(recoveryRun, ordinal);
              const repaired = (bitsAt(repairStream, mixWord(recoveryRun, repairStream), month) + 0.5) * grain < recovery[month]!;
              if (repaired) satisfaction = recoveredSatisfaction[month]!;
            } else if (draw < loyalty + voice + neglect) neglects = true;
            else {
              left = month;
              reason = reasonCode.exit;
              break;
            }
          }
        }
        // 4 Retention
        const adjusted = aS * satisfaction + aT * trust + aC * cost - usual[stage]!;
        if ((bitsAt(retentionStream, retentionMix, month) + 0.5) * grain >= 1 / (1 + odds[at]! * exp(-adjusted))) {
          left = month;
          reason = reasonCode.churn;
          break;
        }
        // 5 Progress
        clock = stage === exploration && clock >= g0 ? clock : clock + 1;
        if (neglects && stage !== decline) {
          from = stage;
          stage = decline;
          g2 = clock;
          peak = grown[clock]!;
          moves.add(month, stage);
        } else if (stage === exploration) {
          if (trust >= trustForFormation && age >= leastExploration) {
            stage = formation;
            if (age > clock) clock++;
            from = stage;
            moves.add(month, stage);
          }
        } else if (stage === formation) {
          if (clock >= g1) {
            stage = stability;
            from = stage;
            moves.add(month, stage);
          }
        } else if (stage === stability) {
          const stream = streamWord(declineRun, ordinal);
          if ((bitsAt(stream, mixWord(declineRun, stream), month) + 0.5) * grain < declineHazard) {
            stage = decline;
            g2 = clock;
            peak = grown[clock]!;
            moves.add(month, stage);
          }
        } else {
          const stream = streamWord(returnRun, ordinal);
          const since = clock - g2;
          if ((bitsAt(stream, mixWord(returnRun, stream), month) + 0.5) * grain < winBack[month]!) {
            stage = from;
            moves.add(month, stage);
          } else if (peak - h2 * (since * since) <= 0) {
            left = month;
            reason = reasonCode.wornOut;
            break;
          }
        }
        // 6 Profit
        const since = clock - g2;
        const base = stage === decline ? peak - h2 * (since * since) : grown[clock]!;
        benefit += (benefitTarget(stage, clock, g1, indirectBenefit) - benefit) * lag;
        const amount = z * (base + benefit) - spend[stage * row + month]! - repair;
        if (repair > 0) voiceCosts[month]! += repair;
        const line = (month - entry) * bookWidth;
        book[line]! += amount;
        book[line + 1]! += amount * amount;
        value += amount * book[line + 2]!;
        ahead += amount * book[line + 3]!;
      }
      lefts[place] = left;
      endings[place] = endingCode(
        stage,
        reason,
        patternCode(from, stage === decline, stage === decline ? g2 : clock, g1 + earlyExit, left > 0),
      );
      clp[place] = value;
      future[place] = ahead;
      moveEnd[place++] = moves.length;
    }
    closeBook(book, entry, paid);
  }
  return { size, g1: g1s, left: lefts, ending: endings, moves: moves.take(), moveEnd, ...paid };
}

/** 1 − e^(−age/τC), the part of the ceiling that switching cost has reached. */
function bondOf(time: number, longest: number): Float64Array {
  return Float64Array.from({ length: longest + 1001 }, (_, age) => 1 - exp(-age / time));
}
