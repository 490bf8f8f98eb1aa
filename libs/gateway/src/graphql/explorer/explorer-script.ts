/** The script of the page. It reads the schema from `/schema.graphql`, so that it works without introspection. */
export const explorerScript = String.raw`'use strict';
const byId = (id) => document.getElementById(id);
const element = (name, text, className) => {
  const created = document.createElement(name);
  if (text) created.textContent = text;
  if (className) created.className = className;
  return created;
};
const [editor, variables, status, result, token] = ['document', 'variables', 'status', 'result', 'token'].map(byId);

editor.value = '{\n  products(limit: 5) {\n    items {\n      name\n      variants { sku available price { amount currency } }\n      categories { name }\n    }\n    total\n  }\n}\n';

const show = (text, failed) => {
  status.textContent = text;
  status.className = failed ? 'failed' : '';
};

async function post(url, body, headers) {
  const start = performance.now();
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const text = await response.text();
  show(response.status + ' · ' + Math.round(performance.now() - start) + ' ms · ' + text.length + ' characters', !response.ok);
  return text && JSON.parse(text);
}

async function run() {
  let values;
  try {
    values = JSON.parse(variables.value || '{}');
  } catch (error) {
    return show('Variables: ' + error.message, true);
  }
  const headers = {};
  if (token.value) headers.authorization = 'Bearer ' + token.value.trim();
  if (byId('ifMatch').value) headers['if-match'] = byId('ifMatch').value;
  if (byId('keyed').checked && /\bmutation\b/.test(editor.value)) headers['idempotency-key'] = crypto.randomUUID ? crypto.randomUUID() : String(Math.random());
  show('…');
  try {
    result.textContent = JSON.stringify(await post('/graphql', { query: editor.value, variables: values }, headers), null, 2);
  } catch (error) {
    show(error.message, true);
  }
}

byId('run').addEventListener('click', run);
addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run();
});
editor.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
  const line = editor.value.slice(0, editor.selectionStart).split('\n').at(-1);
  const indent = /^ */.exec(line)[0] + (line.trimEnd().endsWith('{') ? '  ' : '');
  event.preventDefault();
  editor.setRangeText('\n' + indent, editor.selectionStart, editor.selectionEnd, 'end');
});
byId('login').addEventListener('submit', async (event) => {
  event.preventDefault();
  const reply = await post('/v1/auth/login', { email: byId('email').value, password: byId('password').value });
  if (reply.accessToken) token.value = reply.accessToken;
  else result.textContent = JSON.stringify(reply, null, 2);
});

/** The declarations of a schema as printed by graphql-js: one member per line, descriptions before it. */
function readSchema(sdl) {
  const types = new Map();
  let type;
  let member;
  let description = [];
  let inText = false;
  for (const line of sdl.split('\n')) {
    const text = line.trim();
    if (text.startsWith('"""') || inText) {
      const quotes = text.split('"""').length - 1;
      description.push(text.replaceAll('"""', ''));
      if (quotes === 1) inText = !inText;
      continue;
    }
    const declared = /^(type|input|interface|enum|union|scalar) (\w+)(.*)$/.exec(text);
    if (declared && !line.startsWith(' ')) {
      type = { kind: declared[1], name: declared[2], rest: declared[3].replace(/\{$/, '').trim(), members: [], text: description.join('\n').trim() };
      types.set(type.name, type);
      description = [];
    } else if (text === '}' || text === '') {
      continue;
    } else if (member && !member.complete) {
      member.signature += ' ' + text;
      member.complete = text.startsWith(')');
      description = [];
    } else if (type) {
      member = { name: /^\w+/.exec(text)?.[0] ?? text, signature: text, text: description.join('\n').trim(), complete: !text.endsWith('(') };
      type.members.push(member);
      description = [];
    }
  }
  return types;
}

const typeOf = (signature) => /:\s*\[?(\w+)[\]!]*$/.exec(signature)?.[1];
const isLeaf = (types, name) => ['enum', 'scalar', undefined].includes(types.get(name)?.kind);

/** A document that selects the leaves of a root field. */
function skeleton(types, root, { name, signature }) {
  const args = /\((.*)\)/.exec(signature)?.[1] ?? '';
  const required = [...args.matchAll(/(\w+): (\[?\w+!?\]?!)(?=\s|,|$)/g)];
  const type = types.get(typeOf(signature));
  const leaves = (each) => (each?.members ?? []).filter((field) => !field.signature.includes('(') && isLeaf(types, typeOf(field.signature))).map((field) => field.name);
  const selection = (each) => {
    if (!each) return '';
    if (each.kind === 'union') return ' { __typename ' + each.rest.replace('=', '').split('|').map((part) => part.trim()).filter(Boolean).map((part) => types.get(part)).filter((part) => part && !/implements/.test(part.rest)).map((part) => '... on ' + part.name + ' { ' + leaves(part).join(' ') + ' }').join(' ') + ' ... on Failure { code message } }';
    const items = each.members.find((field) => field.name === 'items');
    if (items) return ' { items {\n    ' + leaves(types.get(typeOf(items.signature))).join('\n    ') + '\n  } nextCursor }';
    return ' {\n    ' + leaves(each).join('\n    ') + '\n  }';
  };
  const declared = required.map(([, arg, kind]) => '$' + arg + ': ' + kind).join(', ');
  const passed = required.map(([, arg]) => arg + ': $' + arg).join(', ');
  variables.value = JSON.stringify(Object.fromEntries(required.map(([, arg]) => [arg, arg === 'input' ? {} : ''])), null, 2);
  return root.toLowerCase() + (declared && ' (' + declared + ')') + ' {\n  ' + name + (passed && '(' + passed + ')') + selection(type) + '\n}\n';
}

function showTypes(types, search) {
  const list = byId('types');
  list.replaceChildren();
  const wanted = search.toLowerCase();
  for (const type of types.values()) {
    const members = type.members.filter(({ signature }) => (type.name + ' ' + signature).toLowerCase().includes(wanted));
    if (members.length === 0 && !type.name.toLowerCase().includes(wanted)) continue;
    const isRoot = type.name === 'Query' || type.name === 'Mutation';
    const details = element('details');
    details.open = wanted !== '' || type.name === 'Query';
    details.append(element('summary', type.kind + ' ' + type.name));
    if (type.text) details.append(element('p', type.text));
    if (type.rest) details.append(element('code', type.rest));
    const items = element('ul');
    for (const each of members) {
      const item = element('li');
      if (isRoot) {
        const insert = element('button', each.name, 'insert');
        insert.title = each.text;
        insert.addEventListener('click', () => (editor.value = skeleton(types, type.name, each)));
        item.append(insert);
        const first = each.text.split('\n')[0];
        if (first) item.append(element('p', first));
      } else {
        item.append(element('code', each.signature));
        if (each.text) item.append(element('p', each.text));
      }
      items.append(item);
    }
    details.append(items);
    list.append(details);
  }
}

fetch('/schema.graphql')
  .then((response) => response.text())
  .then((sdl) => {
    const types = readSchema(sdl);
    showTypes(types, '');
    byId('search').addEventListener('input', ({ target }) => showTypes(types, target.value));
  })
  .catch((error) => show(error.message, true));
`;
