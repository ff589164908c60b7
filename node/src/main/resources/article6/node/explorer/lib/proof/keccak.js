// Keccak-256 as Ethereum uses it: addresses of keys only. FIPS 202's permutation with the older padding.

const RATE = 136;
const MASK = (1n << 64n) - 1n;
const ROUNDS = 24;

const turn = (lane, by) => (by === 0n ? lane : ((lane << by) | (lane >> (64n - by))) & MASK);

/** Round constants by the shift register of the standard. */
const CONSTANTS = (() => {
  let register = 1;
  return Array.from({ length: ROUNDS }, () => {
    let constant = 0n;
    for (let bit = 0; bit < 7; bit++) {
      if (register & 1) constant |= 1n << BigInt(2 ** bit - 1);
      register = register & 0x80 ? ((register << 1) ^ 0x171) & 0xff : register << 1;
    }
    return constant;
  });
})();

function permute(state) {
  for (const constant of CONSTANTS) {
    const columns = [0, 1, 2, 3, 4].map(
      x => state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20],
    );
    for (let x = 0; x < 5; x++) {
      const mixed = columns[(x + 4) % 5] ^ turn(columns[(x + 1) % 5], 1n);
      for (let y = 0; y < 25; y += 5) state[x + y] ^= mixed;
    }
    let [x, y] = [1, 0];
    let moved = state[1];
    for (let step = 0; step < 24; step++) {
      [x, y] = [y, (2 * x + 3 * y) % 5];
      const at = x + 5 * y;
      [moved, state[at]] = [state[at], turn(moved, BigInt((((step + 1) * (step + 2)) / 2) % 64))];
    }
    for (let row = 0; row < 25; row += 5) {
      const lanes = state.slice(row, row + 5);
      for (let at = 0; at < 5; at++) {
        state[row + at] = lanes[at] ^ (~lanes[(at + 1) % 5] & MASK & lanes[(at + 2) % 5]);
      }
    }
    state[0] ^= constant;
  }
}

export function keccak256(bytes) {
  const padded = new Uint8Array((Math.floor(bytes.length / RATE) + 1) * RATE);
  padded.set(bytes);
  padded[bytes.length] ^= 0x01;
  padded[padded.length - 1] ^= 0x80;
  const view = new DataView(padded.buffer);
  const state = new Array(25).fill(0n);
  for (let block = 0; block < padded.length; block += RATE) {
    for (let lane = 0; lane < RATE / 8; lane++) {
      state[lane] ^= view.getBigUint64(block + lane * 8, true);
    }
    permute(state);
  }
  const digest = new DataView(new ArrayBuffer(32));
  for (let lane = 0; lane < 4; lane++) digest.setBigUint64(lane * 8, state[lane], true);
  return new Uint8Array(digest.buffer);
}
