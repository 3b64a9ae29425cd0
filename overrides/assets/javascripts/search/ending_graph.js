// Classes of endings as one graph, as `ending_graph.py` writes it.

import { bitTree } from "./decoding.js";
import { Letters } from "./letters.js";
import { Choices, Numbers } from "./numbers.js";
import { Tables } from "./tables.js";

const [EXPECTED, MARKS] = [bitTree(1), bitTree(5)];
const FRONT = new Map([..."aouäöy"].map((sign, i) => [sign.charCodeAt(0), "äöyaou".charCodeAt(i)]));

/**
 * States by number: their marks, where their arrows begin, and the arrows' signs and targets. Each
 * state stands twice: as it is written, and after all those with front vowels for back ones.
 */
export class EndingGraph {
  constructor(decoder) {
    const arrows = new Arrows(decoder, this);
    const marks = new Tables(decoder, 31);
    this.size = arrows.states;
    this.marks = [];
    this.arrows = [0];
    this.signs = [];
    this.targets = [];
    for (let state = 0; state < this.size; state++) {
      this.marks.push(decoder.walk(MARKS, marks.at(0)));
      arrows.read(state);
      this.arrows.push(this.signs.length);
    }
    for (let state = 0; state < this.size; state++) this.addFront(state);
    const starts = new Choices(decoder, this.size);
    this.starts = Array.from({ length: new Numbers(decoder).read() }, () => starts.read());
  }

  addFront(state) {
    const { arrows, signs, targets } = this;
    const first = signs.length;
    this.marks.push(this.marks[state]);
    for (let arrow = arrows[state]; arrow < arrows[state + 1]; arrow++)
      this.insert(first, FRONT.get(signs[arrow]) ?? signs[arrow], targets[arrow] + this.size);
    arrows.push(signs.length);
  }

  /** Adds an arrow to those that begin at `first`, in the order of their signs. */
  insert(first, sign, target) {
    const { signs, targets } = this;
    let at = signs.length;
    for (; at > first && signs[at - 1] > sign; at--) {
      signs[at] = signs[at - 1];
      targets[at] = targets[at - 1];
    }
    signs[at] = sign;
    targets[at] = target;
  }
}

/** Reads the arrows of each state into the graph: often one is followed by the same as lately. */
class Arrows {
  constructor(decoder, graph) {
    this.decoder = decoder;
    this.graph = graph;
    this.letters = new Letters(decoder);
    this.codes = this.letters.signs.map((sign) => sign.charCodeAt(0));
    this.states = new Numbers(decoder).read();
    this.expected = new Tables(decoder, 1);
    this.sign = this.letters.tables();
    this.signAfter = this.letters.tables();
    this.known = new Numbers(decoder);
    this.back = new Numbers(decoder);
    this.followed = new Map();
    this.recent = this.letters.signs.map(() => []);
  }

  /** The arrows of a state. Each is known by its sign and target as one number. */
  read(state) {
    const close = this.letters.end * this.states;
    let before = close;
    do {
      const expected = this.followed.get(before) ?? -1;
      const met = expected >= 0 && this.decoder.walk(EXPECTED, this.expected.at(0));
      const arrow = met ? expected : this.arrow(state, (before / this.states) | 0);
      this.followed.set(before, arrow);
      if (arrow !== close) this.add(arrow);
      before = arrow;
    } while (before !== close);
  }

  add(arrow) {
    this.graph.signs.push(this.codes[(arrow / this.states) | 0]);
    this.graph.targets.push(arrow % this.states);
  }

  arrow(state, before) {
    const { letters } = this;
    const sign = this.decoder.walk(letters.tree, this.sign.at(0), this.signAfter.at(before));
    return sign * this.states + (sign === letters.end ? 0 : this.target(state, sign));
  }

  /** To where another arrow with the sign led lately, or so many states back. */
  target(state, sign) {
    const recent = this.recent[sign];
    const place = this.known.read(0, 1 + sign);
    const target = place ? recent.splice(place - 1, 1)[0] : state - this.back.read() - 1;
    recent.unshift(target);
    return target;
  }
}
