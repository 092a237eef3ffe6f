import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveConflicts } from '../conflicts/rules.ts';
import { daysOf, pairs, timing, type World, world } from './test-oracle.ts';
import type { Conflict, LiveStance } from './types.ts';

// Two cores may be shared with a build: these run processes, load records or try many worlds.

const name = (rule: string, a: LiveStance, b: LiveStance) => `${rule} ${a.id} ${b.id}`;
const derive = ({ stances, claims: terms, links }: World) => deriveConflicts(stances, terms, links);
const check = (numRuns: number, holds: (all: World) => void) =>
  fc.assert(fc.property(world, holds), { numRuns, seed: 1012 });

/* ---------------------------------------------------------------- the properties */

describe('derived conflicts', () => {
  test('are the pairs that cannot both be kept, each once, and never of one quote', () => {
    check(1500, (all) => {
      const found = derive(all).map(({ rule, a, b }) => name(rule, a, b));
      expect(found.toSorted()).toEqual(
        pairs(all)
          .map(([rule, a, b]) => name(rule, a, b))
          .toSorted(),
      );
      for (const { a, b } of derive(all)) expect(a.quote).not.toBe(b.quote);
    });
  });

  test('hold at the same time, apart or uncertainly, as trying every day says', () => {
    const seen = new Map<string, number>();
    check(4000, (all) => {
      for (const pair of derive(all)) {
        expect(pair.timing).toBe(timing(pair.a, pair.b, all));
        seen.set(pair.timing, (seen.get(pair.timing) ?? 0) + 1);
      }
    });
    expect([...seen.keys()].sort()).toEqual(['apart', 'same_time', 'taken_back', 'uncertain']);
    for (const [, n] of seen) expect(n).toBeGreaterThan(100);
  });

  test('say who spoke first only where every day agrees', () => {
    check(1500, (all) => {
      for (const { a, b, first } of derive(all)) {
        const earlier = new Set(
          daysOf(a).flatMap((x) => daysOf(b).map((y) => (x < y ? 'a' : y < x ? 'b' : null))),
        );
        expect(first).toBe(earlier.size === 1 ? [...earlier][0] : null);
      }
    });
  });

  const open = ({ earliest, latest }: LiveStance) => earliest === null || latest === null;
  const unknown = ({ earliest, latest }: LiveStance) => earliest === null && latest === null;
  const opposed = (a: LiveStance, b: LiveStance) =>
    (a.earliest === null && b.latest === null) || (b.earliest === null && a.latest === null);

  function gap(a: LiveStance, b: LiveStance): Conflict['gap_days'] {
    if (unknown(a) || unknown(b)) return null;
    const all = daysOf(a).flatMap((x) => daysOf(b).map((y) => Math.abs(x - y)));
    return { min: Math.min(...all), max: open(a) || open(b) ? null : Math.max(...all) };
  }

  test('give the fewest and the most days between the two', () => {
    check(1500, (all) => {
      for (const { a, b, gap_days } of derive(all))
        if (!opposed(a, b) || unknown(a) || unknown(b)) expect(gap_days).toEqual(gap(a, b));
    });
  });

  test('give the fewest days also where one range is open at its start and the other at its end', () => {
    check(1500, (all) => {
      for (const { a, b, gap_days } of derive(all)) expect(gap_days).toEqual(gap(a, b));
    });
  });

  test('count unless disputed, taken back or apart', () => {
    check(1500, (all) => {
      for (const { a, b, counted, strength, timing: when } of derive(all)) {
        const disputed = a.state === 'disputed' || b.state === 'disputed';
        expect(strength === 'disputed').toBe(disputed);
        expect(counted).toBe(!disputed && when !== 'taken_back' && when !== 'apart');
        if (!disputed)
          expect(strength === 'direct').toBe(
            [a, b].every(({ force, act }) => force === 'flat' && act === 'asserts'),
          );
      }
    });
  });

  test('name the relation by holders, speakers and acts', () => {
    check(1500, (all) => {
      for (const { a, b, relation } of derive(all)) {
        if (a.holder !== b.holder) expect(relation).toBe('between');
        else if (a.speaker === b.speaker) expect(relation).toBe('self');
        else expect(relation).toBe([a.act, b.act].includes('relays') ? 'second_hand' : 'within_side');
      }
    });
  });

  test('are the same in whatever order the stances and claims come', () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), (all, dice) => {
        const shuffled = <T>(list: T[]) =>
          list
            .map((value) => ({ value, key: dice.next().value }))
            .sort((x, y) => x.key - y.key)
            .map(({ value }) => value);
        const other = {
          stances: shuffled(all.stances),
          claims: shuffled(all.claims),
          links: shuffled(all.links),
        };
        expect(derive(other)).toEqual(derive(all));
      }),
      { numRuns: 1000, seed: 1012 },
    );
  });

  test('turn round with every sign turned, and say the same otherwise', () => {
    check(1000, (all) => {
      const turned = {
        ...all,
        links: [],
        stances: all.stances.map((stance) => ({
          ...stance,
          sign: (0 - stance.sign || 0) as LiveStance['sign'],
        })),
      };
      const plain = ({ relation, strength, timing: when, gap_days, counted }: Conflict) => ({
        relation,
        strength,
        timing: when,
        gap_days,
        counted,
      });
      const swap = { a: 'b', b: 'a', null: null } as const;
      const back = new Map(derive(turned).map((pair) => [name(pair.rule, pair.b, pair.a), pair]));
      const forth = derive({ ...all, links: [] });
      expect(back.size).toBe(forth.length);
      for (const pair of forth) {
        const other = back.get(name(pair.rule, pair.a, pair.b));
        expect(other && plain(other)).toEqual(plain(pair));
        expect(other?.first).toBe(swap[pair.first ?? 'null']);
      }
    });
  });
});
