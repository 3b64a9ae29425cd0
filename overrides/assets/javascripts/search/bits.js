// Numbers out of bits without any learning, as `bits.py` writes them.

export class Bits {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  /** One of so many numbers from 0; those in the middle take a bit less where some must. */
  below(count) {
    if (count === 1) return 0;
    const width = 32 - Math.clz32(count - 1);
    const short = (1 << width) - count;
    const next = this.next(width);
    const brief = next >> 1 < short;
    this.at += brief ? width - 1 : width;
    const value = (brief ? next >> 1 : next - short) + ((count - short) >> 1);
    return value < count ? value : value - count;
  }

  /** The next bits, 24 at most, which stay. */
  next(count) {
    const { bytes, at } = this;
    const first = at >> 3;
    const four = (bytes[first] << 24) | (bytes[first + 1] << 16) | (bytes[first + 2] << 8) |
      bytes[first + 3];
    return (four << (at & 7)) >>> (32 - count);
  }

  /** Different numbers from `low` to `high - 1`, into a stretch of an array that is not empty. */
  ascending(into, from, to, low, high) {
    const middle = (from + to) >> 1;
    const least = low + middle - from;
    const value = least + this.below(high - (to - middle) - least + 1);
    into[middle] = value;
    if (from < middle) this.ascending(into, from, middle, low, value);
    if (middle + 1 < to) this.ascending(into, middle + 1, to, value + 1, high);
  }
}
