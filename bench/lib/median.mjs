export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Alternates ours and peer; returns the pair of figures of the round with the median ratio. */
export const medianRound = async (rounds, ours, peer) => {
  const pairs = [];
  for (let round = 0; round < rounds; round += 1) pairs.push({ ours: await ours(), peer: await peer() });
  pairs.sort((a, b) => a.ours / a.peer - b.ours / b.peer);
  return pairs[pairs.length >> 1];
};
