// Numbers out of bits without any learning, as `bits.py` writes them.

export class Bits {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  bit() {
    const bit = (this.bytes[this.at >> 3] >> (7 - (this.at & 7))) & 1;
    this.at++;
    return bit;
  }

  bits(count) {
    let value = 0;
    for (let i = 0; i < count; i++) value = (value << 1) | this.bit();
    return value;
  }

  unary(most = Infinity) {
    let count = 0;
    while (count < most && this.bit()) count++;
    return count;
  }

  rice(low) {
    const high = this.unary();
    return (high << low) | this.bits(low);
  }

  gamma() {
    const length = this.unary();
    return (1 << length) | this.bits(length);
  }
}
