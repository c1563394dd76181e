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
  };

  const addWelcome = (screen) => {
    const line = document.createElement('h1');
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

  const mend = () => {
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
    if (header && !document.getElementById('assistant-nav')) addNavigation(header);
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
