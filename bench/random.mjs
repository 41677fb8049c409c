// Numbers and choices drawn at random, the same ones from the same seed.

export function drawer(seed) {
  // mulberry32: Node's own generator takes no seed
  let state = Number(seed) >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n) => Math.floor(random() * n);
  const pick = (all) => all[below(all.length)];
  const pickSome = (all, count) => {
    const left = [...all];
    return Array.from({ length: Math.min(count, all.length) }, () => left.splice(below(left.length), 1)[0]);
  };
  return { random, below, pick, pickSome };
}
