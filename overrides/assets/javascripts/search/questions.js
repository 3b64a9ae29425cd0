// Words that every question has: what is asked about is told by the others.

import { folded } from "./tokens.js";

const WORDS = `
  kuka kenen ketä kenelle keneltä keneen kenestä kenellä kenet ketkä keitä keiden keille keiltä kel
  kelle keltä mikä minkä mitä missä mistä mihin mille millä miltä minne minä miksi mitkä minkälainen
  millainen millaisia kumpi kumman miten kuinka milloin millon koska montako moneltako paljonko
  kauanko voi voin voiko voinko voimme voimmeko voisi voisinko saa saan saako saanko saamme saammeko
  pitää pitääkö täytyy täytyykö tulee tuleeko kannattaa kannattaako tarvitseeko tarvitsenko haluan
  haluaisin on onko ovat ovatko olen oletko ole olla oli ollut olisi ei en emme eikö ettei teen
  tehdä teenkö tehdään kun jos että ja tai sekä vai niin vain vaan myös mutta vielä enää nyt sitten
  ihan se sen sitä siitä siihen sille siltä sillä ne niitä niiden tämä tämän tätä tästä tähän tällä
  nämä näitä näiden tuo tuon tuota joku jotain jokin jonkun minun minua minulle minulla minulta
  meidän meitä meillä meille meiltä mä mun mulla mulle multa sä sun
`;

const QUESTIONS = new Set(WORDS.match(/\S+/g).flatMap((word) => [word, folded(word)]));

/** Whether a word only asks; dots may be missing. */
export function asks(word) {
  return QUESTIONS.has(word);
}
