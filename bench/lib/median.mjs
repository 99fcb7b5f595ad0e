/** Alternates ours and peer; returns the pair of figures of the round with the median ratio. */
export const medianRound = async (rounds, ours, peer) => {
  const pairs = [];
  for (let round = 0; round < rounds; round += 1) pairs.push({ ours: await ours(), peer: await peer() });
  pairs.sort((a, b) => a.ours / a.peer - b.ours / b.peer);
  return pairs[pairs.length >> 1];
};
