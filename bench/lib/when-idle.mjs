/** Waits until an API has computed the reference simulations of a first start, which would be measured along. */
export async function whenIdle(ask) {
  const waiting =
    '{ q: simulationRuns(filter: {status: QUEUED}) { totalCount } r: simulationRuns(filter: {status: RUNNING}) { totalCount } }';
  for (;;) {
    const { q, r } = await ask(waiting, {});
    if (q.totalCount + r.totalCount === 0) return;
    await new Promise((done) => setTimeout(done, 500));
  }
}
