// The words of the index as `lexicon_code.py` writes them: stems, classes of endings, compounds out
// of their parts, families.

import { EndingGraph } from "./ending_graph.js";
import { Choices, Numbers } from "./numbers.js";
import { Stems } from "./stems.js";
import { Trie } from "./trie.js";

const NONE = [];

/** Everything the lexicon is made of: words by number, and the trie of their stems. */
export class Words {
  constructor(decoder) {
    this.decoder = decoder;
    this.stems = new Stems(decoder);
    this.graph = new EndingGraph(decoder);
    this.trie = new Trie(this.stems.letters.signs);
    this.alone = new Numbers(decoder).read();
    this.size = this.alone + new Numbers(decoder).read();
    this.parts = new Array(this.size).fill(NONE);
    this.aloneStems = [];
    this.states = new Int32Array(this.alone);
    this.readAlone();
    this.readCompounds();
    this.readOthers();
    this.families = readFamilies(decoder);
  }

  /** The words that stand on their own. */
  readAlone() {
    const { stems, graph, trie } = this;
    const counts = new Numbers(this.decoder);
    const choices = new Choices(this.decoder, this.size);
    for (let word = 0; word < this.alone; word++) {
      const stem = stems.read();
      const state = (this.states[word] = stems.endings(graph));
      trie.add(stem, state, word);
      this.aloneStems.push(stem.slice());
      const parts = counts.read();
      if (parts) this.parts[word] = Array.from({ length: parts }, () => choices.read());
    }
  }

  readCompounds() {
    const { stems, aloneStems, trie } = this;
    const parts = new Parts(this.decoder, this.alone);
    for (let word = this.alone; word < this.size; word++) {
      const own = (this.parts[word] = parts.read());
      const last = own.length - 1;
      const whole = [];
      for (let i = 0; i < last; i++) stems.addModifier(whole, aloneStems[own[i]]);
      trie.add(whole.concat(aloneStems[own[last]]), this.states[own[last]], word);
    }
  }

  /** Further stems of words. */
  readOthers() {
    const choices = new Choices(this.decoder, this.size);
    for (let count = new Numbers(this.decoder).read(); count > 0; count--) {
      const stem = this.stems.read();
      const state = this.stems.endings(this.graph);
      this.trie.add(stem, state, choices.read());
    }
  }
}

/** The parts of compounds, which are in the order of their first ones. */
class Parts {
  constructor(decoder, alone) {
    this.counts = new Numbers(decoder);
    this.same = new Numbers(decoder);
    this.first = new Numbers(decoder);
    this.others = new Choices(decoder, alone);
    this.before = [];
  }

  read() {
    const count = this.counts.read() + 2;
    const own = this.before.slice(0, this.same.read());
    if (!own.length) own.push(this.first.read() + (this.before[0] ?? 0));
    while (own.length < count) own.push(this.others.read());
    this.before = own;
    return own;
  }
}

function readFamilies(decoder) {
  const [members, firsts, gaps] = [1, 2, 3].map(() => new Numbers(decoder));
  const families = [];
  let first = 0;
  for (let count = new Numbers(decoder).read(); count > 0; count--) {
    const more = members.read() + 1;
    first += firsts.read();
    const group = [first];
    for (let i = 0; i < more; i++) group.push(group.at(-1) + gaps.read() + 1);
    families.push(group);
  }
  return families;
}
