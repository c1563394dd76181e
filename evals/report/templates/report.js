"use strict";
(() => {
  const cases = [...document.querySelectorAll(".case")];
  const fields = [...document.querySelectorAll("[data-filter]")];
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/ł/g, "l");
  const texts = new Map();

  // The text of a case, folded once; labels of the page in the other language must not be found.
  const textOf = (one) => {
    if (!texts.has(one)) {
      const copy = one.cloneNode(true);
      copy.querySelectorAll(".t").forEach((label) => label.remove());
      texts.set(one, fold(copy.textContent));
    }
    return texts.get(one);
  };

  const filter = () => {
    const wanted = fields.filter((field) => field.value.trim());
    let shown = 0;
    for (const one of cases) {
      const fits = wanted.every((field) =>
        field.dataset.filter === "text"
          ? fold(field.value).split(/\s+/).every((word) => textOf(one).includes(word))
          : one.dataset[field.dataset.filter] === field.value);
      one.hidden = !fits;
      shown += fits;
    }
    document.getElementById("shown").textContent = shown;
    document.getElementById("nothing").hidden = shown > 0;
  };

  const speak = (language) => {
    document.documentElement.lang = language;
    document.querySelectorAll("[data-pl][data-en]").forEach((element) => {
      element.textContent = element.dataset[language];
    });
  };

  // A link to a case or to a source inside it opens what it is in.
  const openTarget = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const around = target && target.closest(".case");
    if (around) {
      around.hidden = false;
      around.open = true;
      target.scrollIntoView();
    }
  };

  document.documentElement.classList.remove("no-script");
  document.querySelectorAll(".tongue").forEach((radio) => {
    radio.addEventListener("change", () => speak(radio.value));
  });
  document.querySelector(".filters").addEventListener("input", filter);
  document.querySelector(".filters").addEventListener("submit", (event) => event.preventDefault());
  document.querySelector(".filters").addEventListener("reset", () => setTimeout(filter));
  document.getElementById("open-all").addEventListener("click", () => {
    cases.forEach((one) => { one.open = one.open || !one.hidden; });
  });
  document.getElementById("close-all").addEventListener("click", () => {
    cases.forEach((one) => { one.open = false; });
  });
  addEventListener("hashchange", openTarget);
  speak(document.querySelector(".tongue:checked").value);
  openTarget();
})();
