// Counts network requests, so that the promise on the page is a reading and not a slogan.

/**
 * Calls `made` with the number of new network requests, each time some are made after this call.
 * Only what goes over a network counts: `blob:` and `data:` stay inside the browser.
 */
export function countRequests(made: (count: number) => void): () => void {
  if (typeof PerformanceObserver === "undefined") return () => undefined;
  const since = performance.now();
  const observer = new PerformanceObserver((list) => {
    const network = list
      .getEntries()
      .filter((entry) => entry.startTime >= since && /^(https?|wss?|ftp):/.test(entry.name));
    if (network.length > 0) made(network.length);
  });
  observer.observe({ type: "resource" });
  return () => observer.disconnect();
}
