// Runs before Chainlit's own script. The server has written the language into <html lang>; Chainlit asks
// navigator.language, so that is made to say the same. The rest adds what Chainlit's page lacks: names
// for its icon buttons, the switch of language, the notice, and links to our own pages.
(() => {
  const root = document.documentElement;
  const language = root.lang === 'pl' ? 'pl' : 'en';
  const code = language === 'pl' ? 'pl' : 'en-US';
  Object.defineProperty(navigator, 'language', { get: () => code });
  Object.defineProperty(navigator, 'languages', { get: () => [code] });

  window.assistantWord = (name, wanted) => window.assistantTexts[name][wanted ?? language];
  const word = (name) => window.assistantWord(name);
  document.title = word('name');

  const labels = {
    '#chat-input': 'input',
    '#chat-submit': 'send',
    '#stop-button': 'stop',
    '#new-chat-button': 'newChat',
    '#search-chats-button': 'search',
    '#sidebar-trigger-button': 'history',
    '[data-sidebar="rail"]': 'history',
    'button:has(> svg.lucide-arrow-down)': 'toBottom',
    '#theme-toggle': 'theme',
    '#side-view-title button': 'close',
    '#thread-options': 'options',
    'button[class*="positive-feedback"]': 'helpful',
    'button[class*="negative-feedback"]': 'unhelpful',
  };

  const link = (name, href, text) => {
    const element = document.createElement('a');
    element.className = name;
    element.href = href;
    element.textContent = text;
    return element;
  };

  const languageLink = (to, text) => {
    const address = new URL(window.location.href);
    address.searchParams.set('lang', to);
    const element = link('language', address.pathname + address.search, text);
    element.lang = to;
    element.hreflang = to;
    if (to === language) element.setAttribute('aria-current', 'true');
    // The conversation may have got its address since the link was made.
    element.addEventListener('click', (event) => {
      event.preventDefault();
      const now = new URL(window.location.href);
      now.searchParams.set('lang', to);
      window.location.assign(now);
    });
    return element;
  };

  const addNavigation = (header) => {
    const nav = document.createElement('nav');
    nav.id = 'assistant-nav';
    nav.setAttribute('aria-label', word('language'));
    nav.append(link('page', '/about', word('about')), languageLink('pl', 'PL'), languageLink('en', 'EN'));
    nav.querySelector('.language[lang=pl]').title = 'Polski';
    nav.querySelector('.language[lang=en]').title = 'English';
    header.lastElementChild.prepend(nav);
    const title = document.createElement('h1');
    title.className = 'sr-only';
    title.textContent = word('name');
    header.prepend(title);
  };

  const addWelcome = (screen) => {
    const line = document.createElement('p');
    line.id = 'tagline';
    line.textContent = word('tagline');
    screen.querySelector('.logo')?.after(line);
    const foot = document.createElement('p');
    foot.id = 'welcome-notice';
    foot.textContent = word('notice') + ' ';
    foot.append(
      link('page', '/about', word('about')), ' · ',
      link('page', '/conversations', word('conversations')), ' · ',
      link('page', '/accessibility', word('accessibility'))
    );
    screen.append(foot);
  };

  let sent = ''; // the last question

  // Before the list of conversations, which may be long.
  const addSkip = () => {
    const skip = link('skip', '#chat-input', word('skip'));
    skip.id = 'skip';
    skip.addEventListener('click', (event) => {
      event.preventDefault();
      document.getElementById('chat-input')?.focus();
    });
    document.body.prepend(skip);
  };

  const addDestination = (header) => {
    const line = document.createElement('p');
    line.id = 'destination';
    line.setAttribute('role', 'note');
    line.textContent = root.dataset.destination;
    header.after(line);
  };

  // As if it had been typed: the field belongs to React, which takes no other change.
  window.assistantWrite = (text) => {
    sent = '';
    const field = document.getElementById('chat-input');
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  };

  // As if it had been written and sent.
  window.assistantAsk = (text) => {
    window.assistantWrite(text);
    const send = (left) => {
      const button = document.getElementById('chat-submit');
      if (button && !button.disabled) button.click();
      else if (left) setTimeout(() => send(left - 1), 50);
    };
    setTimeout(() => send(100), 50);
  };

  // The page of a document at one of its places: `{ document, start, end }`.
  window.assistantAddress = ({ document: name, start, end }) =>
    `/source?${new URLSearchParams({ document: name, start, end })}#passage`;

  // Beside the chat, or in a tab of its own where that is asked for or fails; `say` gets what went wrong.
  window.assistantOpen = (event, act, place, say) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    Promise.resolve(act({ name: 'open_source', payload: place }))
      .then((answer) => answer?.response?.error && say(answer.response.error))
      .catch(() => window.open(window.assistantAddress(place), '_blank', 'noopener'));
  };

  // On a phone, where the list of conversations is closed, Chainlit leaves the address at `/`: a reload
  // would lose the conversation. Returns what takes the plan back.
  window.assistantKeepAddress = (thread) => {
    if (!thread) return undefined;
    const late = setTimeout(() => {
      if (window.location.pathname === '/') window.history.replaceState(null, '', `/thread/${thread}`);
    }, 800);
    return () => clearTimeout(late);
  };

  // One answer with its question; the browser's own command prints the whole conversation.
  window.assistantPrint = (answer) => {
    const step = answer.closest('[data-step-type]');
    const printed = [step];
    for (let one = step?.previousElementSibling; one; one = one.previousElementSibling)
      if (one.dataset.stepType === 'user_message') {
        printed.push(one);
        break;
      }
    for (const one of printed) one?.classList.add('printed');
    root.classList.add('printing-one');
    window.print();
    root.classList.remove('printing-one');
    for (const one of printed) one?.classList.remove('printed');
  };

  // Chainlit draws its field anew when a conversation gets its address, and would lose what was typed until then.
  let field = null;
  const noteSent = (event) => {
    const byKey = event.target.id === 'chat-input' && event.key === 'Enter' && !event.shiftKey;
    if (byKey || event.target.closest('#chat-submit')) sent = field?.value ?? '';
  };
  document.addEventListener('keydown', noteSent, true);
  document.addEventListener('click', noteSent, true);
  const keepTyped = () => {
    const now = document.getElementById('chat-input');
    if (!now || now === field) return;
    const typed = field?.value;
    field = now;
    if (typed && typed !== sent && !now.value) window.assistantWrite(typed);
  };

  const mend = () => {
    keepTyped();
    for (const [selector, name] of Object.entries(labels))
      for (const element of document.querySelectorAll(selector))
        if (element.getAttribute('aria-label') !== word(name)) {
          element.setAttribute('aria-label', word(name));
          if (element.title) element.title = word(name);
          if (selector === '#thread-options') {
            element.tabIndex = 0;
            element.setAttribute('role', 'button');
          }
        }
    const logo = document.querySelector('img.logo');
    if (logo && logo.alt !== word('name')) logo.alt = word('name');
    for (const avatar of document.querySelectorAll('.ai-message span > img[alt^="Avatar"]')) avatar.alt = '';
    const header = document.getElementById('header');
    if (header && !document.getElementById('skip')) addSkip();
    if (header && !document.getElementById('assistant-nav')) addNavigation(header);
    if (header && root.dataset.destination && !document.getElementById('destination')) addDestination(header);
    const screen = document.getElementById('welcome-screen');
    if (screen && !document.getElementById('tagline')) addWelcome(screen);
    if (root.lang !== language) root.lang = language;
  };

  // Once a frame at most: Chainlit changes the page at every sentence.
  let planned = false;
  new MutationObserver(() => {
    if (planned) return;
    planned = true;
    requestAnimationFrame(() => { planned = false; mend(); });
  }).observe(root, { childList: true, subtree: true });
})();
