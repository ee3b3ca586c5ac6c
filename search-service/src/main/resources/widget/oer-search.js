/* <oer-search>: finds open educational resources. Keeps nothing, loads nothing but results. */
const BASE = new URL('../../', import.meta.url);
const TEXTS = {
  en: {label: 'Search for open educational resources', search: 'Search', more: 'Show more', loading: 'Searching…', none: 'Nothing found. Try other or fewer words.',
    failed: 'The search does not answer. Please try again.', expired: 'These results have aged. Please search again.', results: ['{n} result', '{n} results'], over: 'More than {n} results', shown: '{m} shown', unknown: 'Licence not stated', disputed: 'Licence disputed',
    meant: 'Did you mean “{q}”?', corrected: 'Nothing found for these words. Results for “{q}”:'},
  de: {label: 'Offene Bildungsmaterialien suchen', search: 'Suchen', more: 'Mehr anzeigen', loading: 'Suche läuft …', none: 'Nichts gefunden. Versuchen Sie andere oder weniger Wörter.',
    failed: 'Die Suche antwortet nicht. Bitte versuchen Sie es noch einmal.', expired: 'Diese Ergebnisse sind veraltet. Bitte suchen Sie noch einmal.', results: ['{n} Ergebnis', '{n} Ergebnisse'], over: 'Mehr als {n} Ergebnisse', shown: '{m} angezeigt', unknown: 'Lizenz nicht angegeben', disputed: 'Lizenz strittig',
    meant: 'Meinten Sie „{q}“?', corrected: 'Zu diesen Wörtern wurde nichts gefunden. Ergebnisse für „{q}“:'},
  fr: {label: 'Rechercher des ressources éducatives libres', search: 'Rechercher', more: 'Afficher plus', loading: 'Recherche en cours…', none: 'Aucun résultat. Essayez d’autres mots, ou moins de mots.',
    failed: 'La recherche ne répond pas. Veuillez réessayer.', expired: 'Ces résultats ont expiré. Veuillez relancer la recherche.', results: ['{n} résultat', '{n} résultats'], over: 'Plus de {n} résultats', shown: '{m} affichés', unknown: 'Licence non indiquée', disputed: 'Licence contestée',
    meant: 'Vouliez-vous dire « {q} » ?', corrected: 'Aucun résultat pour ces mots. Résultats pour « {q} » :'},
  es: {label: 'Buscar recursos educativos abiertos', search: 'Buscar', more: 'Mostrar más', loading: 'Buscando…', none: 'No se encontró nada. Pruebe con otras palabras o con menos.',
    failed: 'La búsqueda no responde. Inténtelo de nuevo.', expired: 'Estos resultados han caducado. Busque de nuevo.', results: ['{n} resultado', '{n} resultados'], over: 'Más de {n} resultados', shown: '{m} mostrados', unknown: 'Licencia no indicada', disputed: 'Licencia en disputa',
    meant: '¿Quiso decir «{q}»?', corrected: 'No se encontró nada con estas palabras. Resultados de «{q}»:'},
  zh: {label: '搜索开放教育资源', search: '搜索', more: '显示更多', loading: '正在搜索…', none: '没有找到结果。请换用其他词语或减少词语。',
    failed: '搜索没有响应，请重试。', expired: '这些结果已过期，请重新搜索。', results: ['{n} 条结果', '{n} 条结果'], over: '超过 {n} 条结果', shown: '已显示 {m} 条', unknown: '未注明许可', disputed: '许可存在争议',
    meant: '您要找的是“{q}”吗？', corrected: '没有找到这些词语的结果。以下是“{q}”的结果：'},
  ar: {label: 'البحث عن موارد تعليمية مفتوحة', search: 'بحث', more: 'عرض المزيد', loading: 'جارٍ البحث…', none: 'لم يُعثر على شيء. جرّب كلمات أخرى أو أقل.',
    failed: 'البحث لا يستجيب. يُرجى المحاولة مرة أخرى.', expired: 'انتهت صلاحية هذه النتائج. يُرجى البحث من جديد.', results: ['عدد النتائج: {n}', 'عدد النتائج: {n}'], over: 'أكثر من {n} نتيجة', shown: 'المعروض: {m}', unknown: 'الرخصة غير مذكورة', disputed: 'الرخصة محل نزاع',
    meant: 'هل تقصد «{q}»؟', corrected: 'لم يُعثر على شيء بهذه الكلمات. نتائج «{q}»:'},
};
const STYLE = `
:host{display:block;color-scheme:light dark;color:light-dark(#1b1f24,#e8eaed);background:light-dark(#fff,#16191d);font:1rem/1.5 system-ui,sans-serif;text-align:start;overflow-wrap:anywhere}
:host([hidden]){display:none}
*{box-sizing:border-box}
label{display:block;font-weight:600;margin-block-end:.25rem}
form>div{display:flex;flex-wrap:wrap;gap:.5rem}
input{flex:1 1 12rem;min-width:0;min-height:2.75rem;padding:.4rem .6rem;font:inherit;color:inherit;background:inherit;border:1px solid light-dark(#5f6b7a,#97a3b1);border-radius:.25rem}
input::placeholder{color:light-dark(#5b6672,#a5afba);opacity:1}
button{min-height:2.75rem;padding:.4rem 1rem;font:inherit;font-weight:600;color:#fff;background:#0b5394;border:1px solid light-dark(#0b5394,#8ab8f0);border-radius:.25rem;cursor:pointer}
button[aria-disabled=true]{cursor:progress;opacity:.85}
:focus-visible{outline:3px solid light-dark(#0b5394,#8ab8f0);outline-offset:2px}
p{margin:.75rem 0}
ol{list-style:none;margin:0;padding:0}
ol>li{padding-block:.75rem;border-block-start:1px solid light-dark(#c9d0d8,#3c444d)}
h2{font-size:1.05rem;line-height:1.35;margin:0}
a{color:light-dark(#0b5394,#8ab8f0)}
ul{display:flex;flex-wrap:wrap;gap:0 1rem;margin:.25rem 0 0;padding:0;list-style:none}
ul li{color:light-dark(#46515d,#b9c2cc)}
.text{margin:.25rem 0 0;display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden}
.box{position:relative;flex:1 1 12rem;display:flex}
[role=listbox]{position:absolute;z-index:1;inset-inline:0;top:100%;display:block;margin:.125rem 0 0;max-height:20rem;overflow:auto;background:light-dark(#fff,#16191d);border:1px solid light-dark(#5f6b7a,#97a3b1);border-radius:.25rem}
[role=listbox][hidden]{display:none}
[role=option]{padding:.5rem .6rem;color:inherit;cursor:pointer}
[role=option][aria-selected=true]{color:#fff;background:#0b5394;outline:2px solid transparent;outline-offset:-2px}
mark{color:inherit;background:light-dark(#fff0b3,#4a3c00)}
.badge{padding-inline:.4rem;color:light-dark(#7a2e00,#ffc9a3);border:1px solid;border-radius:.25rem}
@supports not (color:light-dark(#000,#fff)){[role=listbox]{background:#fff;border-color:#5f6b7a}:host{color:#1b1f24;background:#fff}a{color:#0b5394}ul li{color:#46515d}.badge{color:#7a2e00}mark{background:#fff0b3}input,button{border-color:#5f6b7a}:focus-visible{outline-color:#0b5394}}
`;

/** An element with text; never markup, whatever the text holds. */
function make(tag, text, attributes = {}) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** The address if a reader may be sent there. */
function web(address) {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

function link(text, address) {
  const href = web(address);
  return href ? make('a', text, {href, rel: 'noopener noreferrer'}) : make('span', text);
}

/** The element with a text whose marked parts are marks; the text itself is never markup. */
function marked(element, text, ranges = []) {
  let at = 0;
  for (const {start, length} of ranges) {
    element.append(text.slice(at, start), make('mark', text.slice(start, start + length)));
    at = start + length;
  }
  element.append(text.slice(at));
  return element;
}

/** Text of a language that is not the page's. */
function speaking(element, language) {
  element.dir = 'auto';
  if (language) element.lang = language;
  return element;
}

/** Suggestions under a search box while somebody types: a combobox as ARIA 1.2 has it. The focus stays in the box. */
class Suggestions {
  static #PAUSE = 150;
  #box; #list; #address; #choose; #timer; #running; #active = -1;

  /** @param address of the suggestions for words, or null for none; @param choose what to do with a chosen text */
  constructor(box, list, address, choose) {
    this.#box = box;
    this.#list = list;
    this.#address = address;
    this.#choose = choose;
    box.addEventListener('input', event => { if (!event.isComposing) this.#later(); });
    box.addEventListener('compositionend', () => this.#later());
    box.addEventListener('keydown', event => this.#key(event));
    box.addEventListener('blur', () => this.close());
    list.addEventListener('mousedown', event => event.preventDefault());
    list.addEventListener('click', event => this.#take(event.target.closest('[role=option]')));
  }

  /** Hides the list, and what is still on its way never opens it. */
  close() {
    clearTimeout(this.#timer);
    this.#running?.abort();
    this.#show([]);
  }

  #later() {
    clearTimeout(this.#timer);
    this.#running?.abort();
    const address = this.#address(this.#box.value.trim());
    if (address) this.#timer = setTimeout(() => this.#ask(address), Suggestions.#PAUSE);
    else this.#show([]);
  }

  /** Without an answer there are no suggestions, and nobody misses them. */
  async #ask(address) {
    const running = this.#running = new AbortController();
    try {
      const response = await fetch(address, {signal: running.signal, credentials: 'omit', headers: {Accept: 'application/x-suggestions+json'}});
      const texts = response.ok ? (await response.json())[1] : [];
      if (!running.signal.aborted) this.#show(texts);
    } catch {
      if (!running.signal.aborted) this.#show([]);
    }
  }

  #show(texts) {
    this.#list.replaceChildren(...texts.map((text, nth) => speaking(make('li', text, {role: 'option', id: `s${nth}`, 'aria-selected': 'false'}))));
    this.#list.hidden = !texts.length;
    this.#box.setAttribute('aria-expanded', String(!!texts.length));
    this.#mark(-1);
  }

  #mark(nth) {
    this.#active = nth;
    [...this.#list.children].forEach((option, n) => option.setAttribute('aria-selected', String(n === nth)));
    const option = this.#list.children[nth];
    if (option) {
      this.#box.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({block: 'nearest'});
    } else this.#box.removeAttribute('aria-activedescendant');
  }

  /** Arrows go round by way of the box itself. */
  #key(event) {
    const count = this.#list.children.length;
    if (event.isComposing || !count) return;
    if (event.key === 'ArrowDown') this.#mark(this.#active + 1 < count ? this.#active + 1 : -1);
    else if (event.key === 'ArrowUp') this.#mark(this.#active < 0 ? count - 1 : this.#active - 1);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && this.#active >= 0) this.#take(this.#list.children[this.#active]);
    else return;
    event.preventDefault();
  }

  #take(option) {
    if (!option) return;
    this.#box.value = option.textContent;
    this.close();
    this.#choose();
  }
}

class OerSearch extends HTMLElement {
  static observedAttributes = ['lang', 'placeholder'];
  #parts; #suggestions; #search = null; #next = null; #count = 0; #running = null;

  connectedCallback() {
    if (!this.#parts) this.#build();
    this.#label();
  }

  disconnectedCallback() {
    this.#running?.abort();
    this.#suggestions.close();
  }

  attributeChangedCallback() {
    if (this.#parts) this.#label();
  }

  get #language() {
    return this.getAttribute('lang') || navigator.language || 'en';
  }

  get #texts() {
    return TEXTS[this.#language.toLowerCase().split('-')[0]] || TEXTS.en;
  }

  #build() {
    const root = this.attachShadow({mode: 'open'});
    const part = {
      root: make('div'), form: make('form', '', {role: 'search'}), label: make('label', '', {for: 'q'}), row: make('div'),
      box: make('input', '', {id: 'q', name: 'q', type: 'search', maxlength: '300', autocomplete: 'off', enterkeyhint: 'search',
        role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 's'}),
      field: make('div', '', {class: 'box'}), listbox: make('ul', '', {id: 's', role: 'listbox'}),
      go: make('button', '', {type: 'submit'}), status: make('p', '', {role: 'status', 'aria-live': 'polite'}),
      hint: make('button', '', {type: 'button'}), list: make('ol', '', {role: 'list'}), more: make('button', '', {type: 'button'}),
    };
    part.listbox.hidden = true;
    part.field.append(part.box, part.listbox);
    part.row.append(part.field, part.go);
    part.form.append(part.label, part.row);
    part.more.hidden = part.hint.hidden = true;
    part.root.append(part.form, part.status, part.hint, part.list, part.more);
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    root.adoptedStyleSheets = [style];
    root.append(part.root);
    part.form.addEventListener('submit', event => { event.preventDefault(); this.#first(); });
    part.hint.addEventListener('click', () => { part.box.value = part.hint.value; part.box.focus(); this.#first(); });
    part.more.addEventListener('click', () => { if (this.#next && !this.#running) this.#load(); });
    this.#parts = part;
    this.#suggestions = new Suggestions(part.box, part.listbox, words => this.#suggest(words), () => this.#first());
  }

  /** Where suggestions for these words are; a letter of an alphabet alone says too little. */
  #suggest(words) {
    if (this.getAttribute('suggestions') === 'off' || words.length > 100 || !/..|[^\u0000-\u024f]/u.test(words)) return null;
    const url = new URL('suggest', BASE);
    url.search = new URLSearchParams({q: words, lang: this.#language, size: '4'});
    if (this.getAttribute('language')) url.searchParams.set('language', this.getAttribute('language'));
    return url;
  }

  #label() {
    const {root, label, go, more, box, listbox} = this.#parts;
    const known = this.#texts;
    root.lang = known === TEXTS.en ? 'en' : this.#language;
    root.dir = known === TEXTS.ar ? 'rtl' : 'ltr';
    label.textContent = known.label;
    listbox.setAttribute('aria-label', known.label);
    go.textContent = known.search;
    more.textContent = known.more;
    box.placeholder = this.getAttribute('placeholder') || '';
  }

  #first() {
    this.#suggestions.close();
    this.#running?.abort();
    this.#search = new URLSearchParams({q: this.#parts.box.value.trim(), lang: this.#language, size: this.getAttribute('size') || '10', facets: ''});
    for (const name of ['language', 'reuse']) if (this.getAttribute(name)) this.#search.set(name, this.getAttribute(name));
    this.#next = null;
    this.#count = 0;
    this.#parts.list.replaceChildren();
    this.#parts.more.hidden = this.#parts.hint.hidden = true;
    this.#load();
  }

  async #load() {
    const {status, more} = this.#parts;
    const texts = this.#texts;
    const running = this.#running = new AbortController();
    const url = new URL('search', BASE);
    url.search = this.#search;
    if (this.#next) url.searchParams.set('cursor', this.#next);
    status.textContent = texts.loading;
    more.setAttribute('aria-disabled', 'true');
    this.#parts.root.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(url, {signal: running.signal, credentials: 'omit', headers: {Accept: 'application/json'}});
      if (!response.ok) throw new Error(response.status === 410 ? texts.expired : texts.failed);
      this.#show(await response.json());
    } catch (error) {
      if (running.signal.aborted) return;
      status.textContent = error.message === texts.expired ? texts.expired : texts.failed;
      if (error.message === texts.expired) this.#next = null;
    } finally {
      if (this.#running === running) {
        this.#running = null;
        more.removeAttribute('aria-disabled');
        this.#parts.root.removeAttribute('aria-busy');
        if (!this.#next && this.shadowRoot.activeElement === more) this.#parts.box.focus();
        more.hidden = !this.#next;
      }
    }
  }

  /** Adds a page; whoever asked for more by keyboard goes on at the first new result. */
  #show(page) {
    const {status, hint, list, more} = this.#parts;
    const asked = this.shadowRoot.activeElement === more;
    const items = page.items.map(item => this.#item(item));
    list.append(...items);
    this.#count += items.length;
    this.#next = page.next;
    status.textContent = (page.corrected ? this.#texts.corrected.replace('{q}', () => page.didYouMean) + ' ' : '') + this.#summary(page);
    if (page.didYouMean && !page.corrected) {
      hint.textContent = this.#texts.meant.replace('{q}', () => page.didYouMean);
      hint.value = page.didYouMean;
      hint.hidden = false;
    }
    if (asked && items.length) (items[0].querySelector('h2 a') || items[0].querySelector('h2')).focus();
  }

  #summary({total, totalIsExact}) {
    const texts = this.#texts;
    if (!total) return texts.none;
    const number = value => value.toLocaleString(this.#parts.root.lang);
    const plural = new Intl.PluralRules(this.#parts.root.lang).select(total) === 'one' ? 0 : 1;
    const found = (totalIsExact ? texts.results[plural] : texts.over).replace('{n}', number(total));
    return this.#count < total ? `${found} (${texts.shown.replace('{m}', number(this.#count))})` : found;
  }

  #item(item) {
    const row = make('li');
    const title = speaking(make('h2', '', {tabindex: '-1'}), item.titleLanguage);
    title.append(marked(link('', item.url), item.title, item.highlights?.title));
    row.append(title);
    if (item.description) row.append(speaking(marked(make('p', '', {class: 'text'}), item.description, item.highlights?.description), item.descriptionLanguage));
    const facts = make('ul', '', {role: 'list'});
    const add = content => { const fact = make('li'); fact.append(content); facts.append(fact); };
    if (item.provider) add(speaking(make('span', item.provider.name)));
    add(this.#licence(item));
    for (const type of item.type) add(speaking(make('span', type.label)));
    row.append(facts);
    return row;
  }

  /** A licence that somebody disputes is not claimed. */
  #licence({licence: {expression, label, url, status}, dispute}) {
    if (dispute) return make('strong', this.#texts.disputed, {class: 'badge'});
    return expression === 'NONE' || status === 'unknown' ? make('span', this.#texts.unknown) : link(label, url);
  }
}

if (!customElements.get('oer-search')) customElements.define('oer-search', OerSearch);
