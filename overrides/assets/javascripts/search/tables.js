// Where the decoder keeps the probabilities of what is read.

/** Tables of probabilities of one kind, by the number of what they are learnt for. */
export class Tables {
  constructor(decoder, size) {
    this.decoder = decoder;
    this.size = size;
    this.count = 0;
    this.slots = new Int32Array(8); // pairs of a key, one more than it is, and the table's place
    this.shift = 30;
  }

  /** Where the table of a key begins. */
  at(key) {
    const { slots } = this;
    const own = (key + 1) | 0; // as it is kept
    let slot = this.slot(key);
    while (slots[slot] !== own) {
      if (!slots[slot]) return this.added(slot, key);
      slot = (slot + 2) & (slots.length - 1);
    }
    return slots[slot + 1];
  }

  slot(key) {
    return (Math.imul(key + 1, 0x9e3779b1) >>> this.shift) << 1;
  }

  added(slot, key) {
    const place = this.decoder.reserved(this.size);
    this.slots[slot] = key + 1;
    this.slots[slot + 1] = place;
    if (++this.count * 4 > this.slots.length) this.grow();
    return place;
  }

  grow() {
    const old = this.slots;
    const slots = (this.slots = new Int32Array(old.length * 2));
    this.shift--;
    for (let i = 0; i < old.length; i += 2) {
      if (!old[i]) continue;
      let slot = this.slot(old[i] - 1);
      while (slots[slot]) slot = (slot + 2) & (slots.length - 1);
      slots[slot] = old[i];
      slots[slot + 1] = old[i + 1];
    }
  }
}
