// A text with what was found in it marked, made of text nodes: nothing in an index becomes markup.

export function markedText(text, marks = []) {
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
