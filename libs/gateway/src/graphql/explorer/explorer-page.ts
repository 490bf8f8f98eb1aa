export const explorerHtml = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cleave GraphQL</title>
<link rel="icon" href="/favicon.ico">
<link rel="stylesheet" href="/graphql/explorer.css">
<script src="/graphql/explorer.js" defer></script>
</head>
<body>
<header>
  <h1>Cleave GraphQL</h1>
  <form id="login">
    <input id="email" type="email" placeholder="Email" autocomplete="username" aria-label="Email">
    <input id="password" type="password" placeholder="Password" autocomplete="current-password" aria-label="Password">
    <button>Log in</button>
  </form>
  <input id="token" placeholder="Access token or API key" aria-label="Access token or API key" spellcheck="false">
  <a href="/schema.graphql">Schema</a> <a href="/docs/">REST</a>
</header>
<main>
  <section id="editor">
    <div class="bar">
      <button id="run" title="Ctrl+Enter">Run</button>
      <label><input id="keyed" type="checkbox" checked> Idempotency-Key for mutations</label>
      <input id="ifMatch" placeholder="If-Match" aria-label="If-Match" spellcheck="false">
    </div>
    <textarea id="document" spellcheck="false" aria-label="Document"></textarea>
    <h2>Variables</h2>
    <textarea id="variables" spellcheck="false" aria-label="Variables">{}</textarea>
  </section>
  <section id="response">
    <div class="bar"><span id="status">Ctrl+Enter executes the document.</span></div>
    <pre id="result" tabindex="0" aria-label="Response"></pre>
  </section>
  <section id="schema">
    <div class="bar"><input id="search" type="search" placeholder="Search the schema" aria-label="Search the schema"></div>
    <div id="types"></div>
  </section>
</main>
</body>
</html>
`;

export const explorerCss = `
:root { color-scheme: light dark; --line: #8884; --accent: #1f6feb; --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
* { box-sizing: border-box; }
body { margin: 0; font: 14px/1.45 system-ui, sans-serif; display: flex; flex-direction: column; height: 100vh; }
header { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding: 8px 12px; border-bottom: 1px solid var(--line); }
h1 { font-size: 16px; margin: 0 12px 0 0; }
h2 { font-size: 12px; margin: 8px 0 4px; opacity: .75; }
#login { display: flex; gap: 4px; }
#token { flex: 1; min-width: 120px; }
input, button, textarea { font: inherit; padding: 4px 8px; border: 1px solid var(--line); border-radius: 4px; }
button { cursor: pointer; }
#run { background: var(--accent); border-color: var(--accent); color: #fff; }
a { color: var(--accent); }
main { flex: 1; display: grid; grid-template-columns: 1fr 1fr 320px; min-height: 0; }
main > section { display: flex; flex-direction: column; padding: 8px 12px; min-height: 0; border-right: 1px solid var(--line); }
.bar { display: flex; gap: 8px; align-items: center; min-height: 32px; margin-bottom: 8px; }
#ifMatch, #search { flex: 1; min-width: 0; }
textarea, pre { font: 13px/1.5 var(--mono); }
#document { flex: 3; resize: none; }
#variables { flex: 1; resize: none; }
#result { flex: 1; margin: 0; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
#types { overflow: auto; flex: 1; }
#types details { border-bottom: 1px solid var(--line); padding: 4px 0; }
#types summary { cursor: pointer; font-weight: 600; }
#types ul { list-style: none; margin: 4px 0; padding: 0 0 0 12px; }
#types li { padding: 2px 0; }
#types code { font: 12px/1.5 var(--mono); }
#types p { margin: 0; font-size: 12px; opacity: .75; white-space: pre-wrap; }
#types .insert { border: 0; background: none; color: var(--accent); padding: 0; font: 12px/1.5 var(--mono); text-align: left; }
.failed { color: #d1242f; }
@media (max-width: 900px) { main { grid-template-columns: 1fr; overflow: auto; } main > section { min-height: 300px; border-right: 0; } }
`;
