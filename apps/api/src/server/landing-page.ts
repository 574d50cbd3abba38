/** What a browser sees at /graphql: how to ask, and a field to try it in. Whole in itself, for use without a network. */
export const landingPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Interphase GraphQL</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  textarea, pre { box-sizing: border-box; width: 100%; font: 14px/1.5 ui-monospace, monospace; }
  textarea { min-height: 14rem; padding: .75rem; }
  pre { overflow: auto; padding: .75rem; border: 1px solid; }
  button { font: inherit; padding: .4rem 1.2rem; }
</style>
</head>
<body>
<h1>Interphase GraphQL</h1>
<p>POST a JSON object with <code>query</code> and <code>variables</code> to this address. The schema answers
introspection, so any GraphQL client can be pointed here. Subscriptions are server-sent events at
<code>/graphql/stream</code>.</p>
<form>
<label for="query">Query</label>
<textarea id="query" spellcheck="false">{
  technique(slug: "nudged-elastic-band") {
    name
    minMetres
    maxMetres
    findings(first: 5) { totalCount nodes { statement } }
  }
}</textarea>
<p><button>Run</button></p>
</form>
<pre id="answer" aria-live="polite" tabindex="0">The answer appears here.</pre>
<script>
  document.forms[0].addEventListener('submit', async (event) => {
    event.preventDefault();
    const answer = document.getElementById('answer');
    answer.textContent = 'Running …';
    try {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: document.getElementById('query').value }),
      });
      answer.textContent = JSON.stringify(await response.json(), null, 2);
    } catch (error) {
      answer.textContent = String(error);
    }
  });
</script>
</body>
</html>
`;
