// Calls the real engine, in Node and in a browser alike: each call is [method, …arguments].

export function ask(open, bytes, calls) {
  const start = performance.now();
  const engine = open(bytes);
  const opening = performance.now() - start;
  const told = [];
  const times = [];
  for (const [method, ...given] of calls) {
    const from = performance.now();
    told.push(engine[method](...given));
    times.push(performance.now() - from);
  }
  return { opening, told, times };
}
