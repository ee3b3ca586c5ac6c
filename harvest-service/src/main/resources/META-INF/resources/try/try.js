/* Asks for a probe and shows its report. Everything that comes from a source is set as text. */

const byId = (id) => document.getElementById(id);
const form = byId('ask');
const status = byId('status');
const problem = byId('problem');
const report = byId('report');
const patience = 150;

byId('issuer').value = tokenAddress();
form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (byId('check').getAttribute('aria-disabled') !== 'true') {
    check();
  }
});

/** Behind the gateway services have prefixes; on one machine the catalogue has a port of its own. */
function tokenAddress() {
  const prefix = location.pathname.split('/harvest/')[0];
  return location.pathname.includes('/harvest/')
    ? location.origin + prefix + '/catalog/oauth/token'
    : location.protocol + '//' + location.hostname + ':8081/oauth/token';
}

async function check() {
  clear();
  const address = byId('address').value.trim();
  if (!address) {
    fault('address', 'Give an address.');
    return;
  }
  busy(true);
  try {
    say('Looking …');
    const token = await accessToken();
    show(await probe(address, token));
  } catch (refusal) {
    say('');
    refuse(refusal);
  } finally {
    busy(false);
  }
}

function clear() {
  problem.replaceChildren();
  report.replaceChildren();
  report.hidden = true;
  byId('address').removeAttribute('aria-invalid');
  byId('address-error').hidden = true;
}

function busy(is) {
  byId('check').setAttribute('aria-disabled', String(is));
  report.setAttribute('aria-busy', String(is));
}

function say(text) {
  status.textContent = text;
}

function fault(id, text) {
  const input = byId(id);
  byId(id + '-error').textContent = text;
  byId(id + '-error').hidden = false;
  input.setAttribute('aria-invalid', 'true');
  input.focus();
}

function refuse(refusal) {
  const body = refusal.body || {};
  const errors = body.errors || [];
  const ofAddress = errors.find((error) => error.field === 'address');
  if (ofAddress) {
    fault('address', 'Give ' + ofAddress.detail + '.');
    return;
  }
  problem.append(element('p', {}, body.title || 'It did not work.'));
  problem.append(element('p', {}, body.detail || refusal.message));
  errors.forEach((error) => problem.append(element('p', {}, error.field + ': ' + error.detail)));
}

async function accessToken() {
  const given = byId('token').value.trim();
  if (given || !byId('client').value) {
    return given;
  }
  const answer = await fetch(byId('issuer').value, {
    method: 'POST',
    credentials: 'omit',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: byId('client').value.trim(),
      client_secret: byId('secret').value,
    }),
  });
  return (await read(answer)).access_token;
}

async function probe(address, token) {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
  if (token) {
    headers.Authorization = 'Bearer ' + token;
  }
  const answer = await fetch('../probes', {
    method: 'POST', credentials: 'omit', headers, body: JSON.stringify({ address }),
  });
  const body = await read(answer);
  return answer.status === 202 ? follow(body.id, headers) : body;
}

async function follow(id, headers) {
  for (let second = 0; second < patience; second++) {
    say('Still looking; the source is slow …');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const state = await read(await fetch('../probes/' + id, { credentials: 'omit', headers }));
    if (state.report) {
      return state.report;
    }
    if (state.state === 'failed') {
      throw new Error(state.reason);
    }
  }
  throw new Error('It took too long; try again later.');
}

async function read(answer) {
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    const refusal = new Error(body.error_description || 'HTTP ' + answer.status);
    refusal.body = body;
    throw refusal;
  }
  return body;
}

/** An element; of attributes and children, nothing is ever read as markup. */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== undefined && value !== null) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** A text of the source, in whatever direction it is written. */
function foreign(name, text, language) {
  const lang = language && language !== 'und' ? language : undefined;
  return element(name, { dir: 'auto', lang }, String(text));
}

function link(address, text) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return foreign('span', address);
  }
  return url.protocol === 'https:' || url.protocol === 'http:'
    ? element('a', { href: url.href, rel: 'noopener noreferrer nofollow', dir: 'auto' }, text || address)
    : foreign('span', address);
}

function section(title, ...children) {
  return element('section', {}, element('h2', {}, title), ...children);
}

function show(result) {
  const heading = element('h2', { tabindex: '-1' }, 'What was found');
  report.append(
    element('section', {}, heading, ...summary(result)),
    ways(result),
    findings(result.findings || []),
  );
  if (result.sample) {
    report.append(fields(result.sample), licences(result.sample), links(result.sample),
      cards(result.sample), refusals(result.sample));
  }
  report.append(reasons(result.score));
  report.hidden = false;
  say('Done: score ' + result.score.value + ' of 100, ' + count((result.findings || []).length, 'finding') + '.');
  heading.focus();
}

function count(number, noun) {
  return number + ' ' + noun + (number === 1 ? '' : 's');
}

function summary(result) {
  const sample = result.sample;
  const blocked = (result.findings || []).some((it) => it.severity === 'blocking');
  const verdict = blocked ? 'This cannot be harvested as it is.' : 'This can be harvested.';
  const lines = [
    element('p', { class: 'score' }, result.score.value + ' of 100'),
    element('p', {}, verdict),
  ];
  if (sample) {
    lines.push(element('p', {}, count(sample.delivered, 'record') + ' looked at: '
      + sample.mapped + ' would be seen by teachers, ' + sample.refused + ' would be refused, '
      + sample.deleted + ' are marked as deleted.'
      + (sample.expected ? ' The source says that it has ' + sample.expected + '.' : '')));
  }
  return lines;
}

function ways(result) {
  const candidates = result.candidates || [];
  const list = element('ol', { class: 'plain' }, ...candidates.map((it) =>
    element('li', { class: 'panel' },
      element('h3', {}, it.protocol),
      element('p', {}, link(it.address)),
      element('p', { class: 'quiet' }, it.evidence))));
  const made = section('How it can be harvested',
    candidates.length ? list : element('p', {}, 'No way was found.'));
  const proposal = result.registration;
  if (proposal) {
    made.append(element('h3', {}, 'Registration proposed'), definitions([
      ['Name', foreign('span', proposal.name)],
      ['Address', link(proposal.baseUrl)],
      ['Protocol', proposal.protocol],
      ['Format', proposal.metadataPrefix],
      ['Formats offered', result.oaiPmh && formats(result.oaiPmh.formats)],
      ['Sets offered', result.oaiPmh && names(result.oaiPmh.sets, 'setSpec')],
    ]));
  }
  return made;
}

function formats(offered) {
  return (offered || []).map((it) => it.metadataPrefix + (it.isReadable ? '' : ' (not known)')).join(', ');
}

function names(list, key) {
  const shown = (list || []).slice(0, 20).map((it) => it[key]).join(', ');
  return shown && (list.length > 20 ? shown + ' and ' + (list.length - 20) + ' more' : shown);
}

function definitions(pairs) {
  const list = element('dl', {});
  pairs.filter(([, value]) => value).forEach(([name, value]) =>
    list.append(element('dt', {}, name), element('dd', {}, value)));
  return list;
}

const severities = { blocking: 'Blocking', warning: 'Warning', information: 'Information' };

function findings(all) {
  const list = element('ul', { class: 'plain' }, ...all.map((it) =>
    element('li', { class: 'finding ' + it.severity },
      element('p', {}, element('span', { class: 'severity' }, severities[it.severity] + ': '),
        foreign('span', it.message)),
      it.remedy ? element('p', {}, 'What helps: ' + it.remedy) : null,
      it.example ? element('p', { class: 'quiet' }, 'Seen: ', foreign('bdi', it.example)) : null,
      it.section ? element('p', { class: 'quiet' }, it.section) : null)));
  return section('Findings', all.length ? list : element('p', {}, 'Nothing to complain of.'));
}

function fields(sample) {
  const rows = sample.fields.map((it) => element('tr', {},
    element('th', { scope: 'row' }, it.label),
    element('td', {},
      element('meter', {
        min: 0, max: Math.max(1, sample.mapped), value: it.records,
        'aria-label': it.label + ': ' + it.records + ' of ' + sample.mapped + ' records',
      })),
    element('td', {}, it.records + ' of ' + sample.mapped
      + (it.detected ? ' (' + it.detected + ' detected)' : '')),
    element('td', {}, it.mapped === undefined ? '–' : it.mapped + ' of ' + (it.mapped + it.unmapped)),
    element('td', {}, ...unmapped(it.unmappedValues || []))));
  const head = element('tr', {}, ...['Field', 'Filled', 'Records', 'Values mapped', 'Not in the vocabulary']
    .map((name) => element('th', { scope: 'col' }, name)));
  return section('Fields', scrolling('Fields', element('table', {},
    element('caption', {}, 'How many of the records fill each field'),
    element('thead', {}, head), element('tbody', {}, ...rows))));
}

function unmapped(values) {
  return values.slice(0, 5).flatMap((it, index) => [
    index ? ', ' : null, foreign('bdi', it.value), ' (' + it.records + ')']);
}

function scrolling(name, child) {
  return element('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': name + ', table' }, child);
}

function licences(sample) {
  const all = sample.licences;
  const made = section('Licences', definitions([
    ['Recognised', String(all.recognised)],
    ['In words only', String(all.unknown)],
    ['Conflicting', String(all.conflicting)],
    ['Missing', String(all.missing)],
    ['Found', Object.entries(all.found || {}).map(([name, times]) => name + ' (' + times + ')').join(', ')],
  ]), element('p', { class: 'help' },
    'A first look: the exchange decides on licences when records are published, and then reads words, too.'));
  const examples = all.examples || [];
  if (examples.length) {
    made.append(element('ul', {}, ...examples.map((it) => element('li', {},
      foreign('bdi', it.identifier), ' – ' + it.reading + ': ',
      foreign('bdi', (it.statements || []).join(' | ') || 'nothing')))));
  }
  return made;
}

function links(sample) {
  const all = sample.links;
  const made = section('Links', element('p', {}, all.reachable + ' reachable, ' + all.broken
    + ' broken, ' + all.notChecked + ' not checked.'));
  const examples = all.examples || [];
  if (examples.length) {
    made.append(element('ul', {}, ...examples.map((it) =>
      element('li', {}, link(it.address), ' – ' + it.reason))));
  }
  return made;
}

function cards(sample) {
  const all = sample.cards || [];
  return section('As teachers will see them', all.length
    ? element('div', { class: 'cards' }, ...all.map(card))
    : element('p', {}, 'There is no record that could be shown.'));
}

function card(it) {
  const description = it.description;
  return element('article', { class: 'card' },
    foreign('h3', it.title.text, it.title.language),
    description ? foreign('p', description.text, description.language) : null,
    chips(it),
    definitions([
      ['By', it.creators.length ? foreign('span', it.creators.join('; ')) : null],
      ['Language', it.languages.map((each) => each.label).join(', ')],
      ['Date', it.date],
      ['Licence', it.licenceStatements.length ? foreign('span', it.licenceStatements.join(' | ')) : 'not stated'],
      ['Provider', foreign('span', it.provider)],
      ['Link', it.link ? link(it.link) : 'none'],
      ['Detected', it.detected.join(', ')],
      ['Identifier', foreign('span', it.identifier)],
    ]));
}

function chips(it) {
  const all = [...it.subjects, ...it.types, ...it.levels, ...it.audiences];
  return all.length
    ? element('ul', { class: 'chips', 'aria-label': 'Subjects, types, levels and audiences' },
      ...all.map((each) => {
        const chip = foreign('li', each.label + (each.isMapped ? '' : ' (not in the vocabulary)'));
        chip.className = each.isMapped ? '' : 'unmapped';
        return chip;
      }))
    : null;
}

function refusals(sample) {
  const all = sample.refusals || [];
  return section('Refused', all.length
    ? element('ul', { class: 'plain' }, ...all.map((it) => element('li', { class: 'panel' },
      element('h3', {}, foreign('bdi', it.identifier || 'A record without identifier')),
      foreign('p', it.reason),
      definitions([['Where', it.path], ['Value', it.value && foreign('span', it.value)]]),
      element('details', {}, element('summary', {}, 'As the source wrote it'),
        element('pre', { tabindex: '0', dir: 'auto' }, it.raw)))))
    : element('p', {}, 'No record would be refused.'));
}

function reasons(score) {
  const rows = (score.reasons || []).map((it) => element('tr', {},
    element('th', { scope: 'row' }, it.label),
    element('td', {}, it.points + ' of ' + it.of),
    element('td', {}, it.because)));
  const head = element('tr', {}, ...['Criterion', 'Points', 'Because']
    .map((name) => element('th', { scope: 'col' }, name)));
  return section('The score', scrolling('The score', element('table', {},
    element('caption', {}, 'What the score is made of'),
    element('thead', {}, head), element('tbody', {}, ...rows))));
}
