import type { Statement } from './decide.ts';
import { type Feature, logistic, type Models, scoreOf } from './model.ts';
import type { Reading } from './read.ts';

const STEPS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.87, 0.92, 0.95, 0.97, 0.98, 0.99, 0.995];
const step = (chance: number) => STEPS.findLastIndex((least) => chance >= least);

/** What the confidence rests on: how likely words and speaker are by the stages before, and what kind they are. */
export function confidenceFeatures(
  statement: Statement,
  { phrases, references, subjects, cues }: Reading,
): Feature[] {
  const { form, chance, speakerChance, speaker, cue, carried, side, closing } = statement;
  const verb = cues[cue];
  const phrase = phrases[speaker];
  const reference = references[speaker];
  const kind = phrase ? `${phrase.kind}-${reference && 'party' in reference ? 'known' : 'unknown'}` : 'none';
  return [
    ['bias'],
    ['chance', step(chance)],
    ['speaker', step(speakerChance)],
    ['both', step(chance * speakerChance)],
    ['form', form],
    ['form,both', form, step(chance * speakerChance)],
    ['kind', kind],
    ['cue', cue >= 0, carried, form],
    ['type', verb?.type ?? 'none', verb?.tense],
    ['type,form', verb?.type ?? 'none', form],
    ['pattern', subjects[cue]?.pattern ?? 'none', form],
    ['closing', form, side, closing],
    ['length', form, Math.min(6, Math.floor(Math.log2(Math.max(1, statement.to - statement.from))))],
    ['subject', cue >= 0 && subjects[cue]?.phrase === speaker],
  ];
}

export function confidenceOf(statement: Statement, reading: Reading, weights: Models): number {
  if (weights.size === 0) return statement.chance * statement.speakerChance;
  return (
    Math.round(logistic(scoreOf(weights.get('P'), confidenceFeatures(statement, reading))) * 1000) / 1000
  );
}
