// How much the page has moved by itself since its load began → number.
(() =>
  new Promise((done) => {
    let moved = 0;
    const add = (list) => list.getEntries().forEach((entry) => (moved += entry.value));
    new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(moved), 50);
  }));
