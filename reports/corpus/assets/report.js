// Makes the pages quicker to work with; all that they say stands in the HTML. Text only ever enters as textContent.
"use strict";
(() => {
  const root = document.body.dataset.root;
  const byId = (id) => document.getElementById(id);
  const stored = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const store = (key, value) => { try { localStorage.setItem(key, value); } catch { /* a browser that keeps nothing */ } };

  // ---- copying -------------------------------------------------------------------------------------------------
  const copyBySelection = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return document.execCommand("copy");
  };
  const copy = async (button) => {
    const element = byId(button.dataset.copy);
    const label = button.textContent;
    let done = false;
    try { await navigator.clipboard.writeText(element.textContent); done = true; } catch { done = copyBySelection(element); }
    button.textContent = done ? "Copied" : "Select and copy by hand";
    setTimeout(() => { button.textContent = label; }, 2000);
  };
  for (const button of document.querySelectorAll("[data-copy]")) button.addEventListener("click", () => copy(button));

  const own = byId("own");
  if (own) {
    const queries = document.querySelectorAll(".query");
    const show = () => queries.forEach((query, index) => { query.hidden = String(index) !== own.value; });
    const names = [...own.options].map((option) => option.textContent);
    own.value = String(Math.max(0, names.indexOf(stored("claimcheck-own"))));
    own.addEventListener("change", () => { store("claimcheck-own", names[own.value]); show(); });
    show();
  }

  // ---- filters: the state is the address's fragment, so a link carries it ---------------------------------------
  const FIELDS = ["text", "severity", "kind", "source", "entity"];
  const readState = () => {
    const fragment = location.hash.slice(1);
    const given = new URLSearchParams(fragment.includes("=") ? fragment : "");
    const state = {};
    for (const field of FIELDS) if (given.get(field)) state[field] = given.get(field);
    return state;
  };
  const fragmentOf = (state) => {
    const text = new URLSearchParams(FIELDS.filter((field) => state[field]).map((field) => [field, state[field]])).toString();
    return text ? "#" + text : "";
  };
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const textOf = (row) => folded([row.question, row.text, row.name, ...row.sides.flatMap((side) => [side[1], ...side[2]])].join("\n"));
  const matcher = (state) => {
    const words = folded(state.text || "").split(/\s+/).filter(Boolean);
    const levels = state.severity ? state.severity.split(",") : [];
    return (row) =>
      (!levels.length || levels.includes(row.severity)) &&
      (!state.kind || row.code === state.kind) &&
      (!state.source || row.sides.some((side) => side[2].includes(state.source))) &&
      (!state.entity || row.entities.includes(state.entity)) &&
      (!words.length || words.every((word) => (row.folded ??= textOf(row)).includes(word)));
  };
  let loading = null;
  const load = () => (loading ??= new Promise((resolve, reject) => {
    const address = root + "assets/findings.js";
    const policy = window.trustedTypes?.createPolicy("claimcheck", { createScriptURL: () => address });
    const script = document.createElement("script");
    script.src = policy ? policy.createScriptURL(address) : address;
    script.addEventListener("load", () => resolve(window.claimcheckFindings));
    script.addEventListener("error", reject);
    document.head.append(script);
  }));

  // ---- overview ------------------------------------------------------------------------------------------------
  const form = byId("filters");
  if (form) {
    const AT_ONCE = 50, MOST = 6;
    const status = byId("status"), items = byId("items"), matches = byId("matches"), more = byId("more");
    const leaves = document.querySelector(".leaves");
    const unfiltered = status.textContent;
    let found = [], fragment = "";
    const element = (name, className, text) => {
      const made = document.createElement(name);
      if (className) made.className = className;
      if (text !== undefined) made.textContent = text;
      return made;
    };
    const joined = (names) => names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names[0];
    const named = (names) => joined(names.slice(0, MOST)) + (names.length > MOST ? ` and ${names.length - MOST} more` : "");
    const answer = (side, index) => {
      const line = element("li", "side-" + (index % 6 + 1));
      const badge = element("span", "badge", side[0]);
      badge.setAttribute("aria-hidden", "true");
      const words = element("span");
      words.append(element("b", "", side[1]), " ", element("span", "who", named(side[2])));
      line.append(badge, words);
      return line;
    };
    const shape = (level) => form.querySelector(`.severity.level-${level}`).cloneNode(true);
    const draw = (row) => {
      const made = byId("item").content.firstElementChild.cloneNode(true);
      made.querySelector(".severity").replaceWith(shape(row.severity));
      made.querySelector(".kind").append(row.name + " ", element("span", "code", row.code));
      made.querySelector(".confidence").textContent = "confidence " + row.confidence;
      const story = made.querySelector(".in-story a");
      story.textContent = row.story[0];
      story.href = root + row.story[1];
      const link = made.querySelector("h3 a");
      link.textContent = row.question;
      link.href = root + row.page + fragment;
      made.querySelector(".answers").append(...row.sides.slice(0, MOST).map(answer));
      const left = row.sides.length - MOST;
      if (left > 0) made.append(element("p", "who", `and ${left} more answer${left > 1 ? "s" : ""}`));
      return made;
    };
    const extend = () => {
      const shown = matches.childElementCount;
      matches.append(...found.slice(shown, shown + AT_ONCE).map(draw));
      more.hidden = matches.childElementCount >= found.length;
    };
    const showAll = (all) => {
      items.hidden = !all;
      matches.hidden = all;
      if (leaves) leaves.hidden = !all;
      if (all) { more.hidden = true; status.textContent = unfiltered; }
    };
    let turn = 0;
    const apply = async (state) => {
      const mine = ++turn;
      fragment = fragmentOf(state);
      if (!fragment) return showAll(true);
      let rows;
      try { rows = await load(); } catch { status.textContent = "assets/findings.js is missing beside this page, so nothing can be filtered."; return; }
      if (mine !== turn) return;
      found = rows.filter(matcher(state));
      matches.replaceChildren();
      showAll(false);
      extend();
      status.textContent = `${found.length} of ${rows.length} findings`;
    };
    const fill = (state) => {
      for (const field of ["text", "kind", "source", "entity"]) form.elements[field].value = state[field] || "";
      const levels = (state.severity || "").split(",");
      for (const box of form.querySelectorAll("[name=severity]")) box.checked = levels.includes(box.value);
    };
    const gather = () => {
      const state = {};
      for (const field of ["text", "kind", "source", "entity"]) state[field] = form.elements[field].value.trim();
      state.severity = [...form.querySelectorAll("[name=severity]:checked")].map((box) => box.value).join(",");
      return state;
    };
    const change = () => {
      const state = gather();
      history.replaceState(null, "", fragmentOf(state) || location.pathname + location.search);
      apply(state);
    };
    form.addEventListener("input", change);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(change));
    more.addEventListener("click", () => { const at = matches.childElementCount; extend(); matches.children[at]?.querySelector("a").focus(); });
    addEventListener("hashchange", () => { fill(readState()); apply(readState()); });
    fill(readState());
    apply(readState());
  }

  // ---- a finding reached through a filter: previous and next stay inside it ---------------------------------------
  const finding = byId("finding");
  const turnTo = (link, row, fragment) => {
    link.classList.toggle("off", !row);
    if (row) { link.href = root + row.page + fragment; link.removeAttribute("aria-disabled"); }
    else { link.removeAttribute("href"); link.setAttribute("aria-disabled", "true"); }
  };
  if (finding && fragmentOf(readState())) {
    const state = readState(), fragment = fragmentOf(state);
    load().then((rows) => {
      const found = rows.filter(matcher(state));
      const at = found.findIndex((row) => row.page === finding.dataset.page);
      if (at < 0) return;
      turnTo(byId("previous"), found[at - 1], fragment);
      turnTo(byId("next"), found[at + 1], fragment);
      byId("back").href = root + "index.html" + fragment;
      byId("position").textContent = `Finding ${at + 1} of ${found.length} in this filter`;
    }, () => { /* without the list the links lead through all findings */ });
  }

  // ---- keys: can be switched off, since a single key may be meant for the screen reader (WCAG 2.1.4) --------------
  const keys = byId("keys");
  keys.checked = stored("claimcheck-keys") !== "off";
  keys.addEventListener("change", () => store("claimcheck-keys", keys.checked ? "on" : "off"));
  const step = (by) => {
    const link = byId(by > 0 ? "next" : "previous");
    if (link) return link.href && link.click();
    const links = [...document.querySelectorAll(".items:not([hidden]) h3 a, .reading .beside .meta a")];
    const at = links.indexOf(document.activeElement);
    const target = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
    if (target) { target.focus(); target.scrollIntoView({ block: "center" }); }
  };
  addEventListener("keydown", (event) => {
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea")) return;
    if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
    else if (event.key === "/" && byId("text")) { event.preventDefault(); byId("text").focus(); }
  });
})();
