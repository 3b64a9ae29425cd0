// The pages that were found, as a list is drawn: their texts may come a moment later, into the room
// that each keeps for them, so that nothing moves under a finger.

import { address } from "./client.js";

export function showHits(list, hit, { pages, sure }) {
  const links = () => [...list.querySelectorAll(".hit__link")];
  const focused = links().indexOf(document.activeElement);
  list.replaceChildren(...pages.map((page, place) => drawn(hit, page, sure && place === 0)));
  links()[focused]?.focus();
}

// A sure answer is the page's own sentence; otherwise the place shows itself that answers best.
function drawn(hit, { title, titleMarks, facts, url, passage }, sure) {
  const item = hit.content.firstElementChild.cloneNode(true);
  const [link, heading, text] = ["link", "heading", "text"].map((name) =>
    item.querySelector(`.hit__${name}`)
  );
  item.classList.toggle("hit--sure", sure);
  item.querySelector(".hit__facts").textContent = facts;
  link.append(...markedText(title, titleMarks));
  const ownWords = sure && passage.answer;
  link.href = address(ownWords ? url : passage.url);
  if (ownWords) text.textContent = ownWords;
  else {
    heading.append(...markedText(passage.title, passage.titleMarks));
    text.append(...markedText(passage.text, passage.marks));
  }
  return item;
}

// Made of text nodes: nothing in an index becomes markup.
function markedText(text = "", marks = []) {
  const nodes = [];
  let done = 0;
  for (const [start, end] of marks) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    nodes.push(text.slice(done, start), mark);
    done = end;
  }
  return [...nodes, text.slice(done)];
}
