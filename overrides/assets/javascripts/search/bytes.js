// Numbers, texts and bits out of bytes, as `encoding.py` writes them.

export class Bytes {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  numbers(count, Type = Int32Array) {
    const column = new Type(count);
    for (let i = 0; i < count; i++) column[i] = this.number();
    return column;
  }

  block() {
    const length = this.number();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text() {
    return new TextDecoder().decode(this.block());
  }
}

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
