// How alike two names are, for suggestions where nothing is found: 1 for the same, 0 for none of it.
import { fold } from "./fold.js";

const ENOUGH = 0.4;
const MOST = 3;

/** Returns the few things one of whose names is like what was typed, the likest first. */
export function likest(typed, things, namesOf) {
  const wanted = fold(typed);
  return things
    .map((thing) => ({ thing, how: Math.max(0, ...namesOf(thing).map((name) => likeness(wanted, fold(name)))) }))
    .filter(({ how }) => how >= ENOUGH)
    .sort((one, other) => other.how - one.how)
    .slice(0, MOST)
    .map(({ thing }) => thing);
}

// The share of neighbouring pairs of characters that both have (Dice's coefficient). A name that
// stands within what was typed is meant, whatever stands around it.
function likeness(typed, name) {
  if (name.length > 1 && typed.includes(name)) return 1;
  const [one, other] = [pairs(typed), pairs(name)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / (one.size + other.size || 1);
}

function pairs(word) {
  const characters = [...word];
  return new Set(characters.slice(1).map((character, index) => characters[index] + character));
}
