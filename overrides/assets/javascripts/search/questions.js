// Words that every question has: what is asked about is told by the others.

import { folded } from "./tokens.js";

const WORDS = `
  kuka kenen ketä kenelle keneltä keneen kenestä kenellä kenet ketkä keitä keiden keille keiltä
  mikä minkä mitä missä mistä mihin mille millä miltä minne minä miksi mitkä minkälainen millainen millaisia
  kumpi kumman miten kuinka milloin koska montako paljonko kauanko
  voi voin voiko voinko voimme voimmeko voisi voisinko saa saan saako saanko saamme saammeko
  pitää pitääkö täytyy täytyykö tulee tuleeko kannattaa kannattaako tarvitseeko tarvitsenko haluan haluaisin
  on onko ovat ovatko olen oletko ole olla ei en eikö
  teen tehdä teenkö tehdään kun jos että ja tai sekä vai niin se tämä tuo
  minun minulle minulla meidän meillä meille
`;

const QUESTIONS = new Set(WORDS.match(/\S+/g).flatMap((word) => [word, folded(word)]));

/** Whether a word only asks; dots may be missing. */
export function asks(word) {
  return QUESTIONS.has(word);
}
