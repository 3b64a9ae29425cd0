// Words that every question has: what is asked about is told by the others.

import { folded } from "./tokens.js";

const WORDS = `
  kuka kenen ketä kenelle keneltä keneen kenestä kenellä kenet ketkä keitä keiden keille keiltä
  kel kelle keltä mikä minkä mitä missä mistä mihin mille millä miltä minne minä miksi mitkä
  minkälainen minkälaisia minkälaiset millainen millaisia millaiset kumpi kumpaa kumman miten
  mitenkä kuinka milloin millon koska montako moneltako paljonko kauanko kuinkas mitäs
  joka jonka jota jossa josta johon jolle jolla jolta jotka joita joiden
  voi voin voit voiko voinko voimme voimmeko voidaan voidaanko voisi voisin voisinko voida
  saa saan saat saako saanko saamme saammeko saadaan saadaanko saisi saisinko saada saatko
  pitää pitääkö pitäisi pitäisikö täytyy täytyykö täytyisi tulee tuleeko tuli kuuluu kuuluuko
  kannattaa kannattaako tarvitsee tarvitseeko tarvitsen tarvitsenko tarvita tarvitaan
  tarvitaanko tarvitsemme haluan haluaa haluaisin haluamme haen haet hakee haetaan hakea
  pakko muistaa muistan muistettava kysyä kysyn kysytään löydän löytyy löytää
  tiedän tietää näen teen teet tekee teenkö tehdä tehdään tehdäänkö toimin toimia toimitaan
  on onko ovat ovatko olen oletko ole olla oli ollut olisi olisiko olemme ollaan
  ei en emme eivät eikä eikö enkä ettei etten ehkä kai
  kun jos että jotta ja tai sekä vai niin vain vaan myös mutta vielä enää nyt sitten ennen kuin
  kuten jo aina siis ihan itse ok okei pois takia mukaan asti jälkeen
  se sen sitä siitä siihen sille siltä sillä siinä ne niitä niiden niistä niihin niille niillä
  tämä tämän tätä tästä tähän tällä tässä nämä näitä näiden näistä näihin näillä
  tuo tuon tuota joku jonkun jotain jokin jonkin jollain jossain
  minun minua minulle minulla minulta minut minusta me meidän meitä meillä meille meiltä meistä
  te teidän teillä teille teiltä hän hänen hänet häntä hänelle hänestä he heidän heille heitä
  tapahtuu sanotaan lukee pystyy pystyn pystyykö onnistuu onnistuuko
  oo oon ois oisko onks voiks saaks pitääks pitäs pitäis vois voisko saisko tarvii tarvin tarviiko
  tarttee miks mites missäs mikäs kukas mitäpä millon mis mist mihi ku et sit sitte vaa viel ees
  meijän teijän niinku ollu haluun tuu tuun
  mä mun mulla mulle multa mua sä sun täällä siellä tänne sinne
`;

const QUESTIONS = new Set(WORDS.match(/\S+/g).flatMap((word) => [word, folded(word)]));

/** Whether a word only asks; dots may be missing. */
export function asks(word) {
  return QUESTIONS.has(word);
}
