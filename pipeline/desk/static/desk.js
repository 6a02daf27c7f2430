// The little that a page cannot do by itself: uploads with progress, search, keys, copying, watching a reading.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);

  // --- uploads: one request a file, its bytes as they are, so that nothing has to be parsed on the other side
  const drop = byId("drop");
  if (drop) {
    const list = drop.querySelector(".uploads");
    let cancelled = false;
    let running = null;
    const token = drop.dataset.token;
    const litter = /^(\.|thumbs\.db$|desktop\.ini$|__macosx$)/i;

    const line = (name) => {
      const item = document.createElement("li");
      const label = document.createElement("bdi");
      const bar = document.createElement("progress");
      const state = document.createElement("span");
      label.textContent = name;
      bar.max = 1;
      bar.value = 0;
      bar.setAttribute("aria-label", name);
      state.className = "small soft";
      item.append(label, bar, state);
      list.append(item);
      return { bar, state };
    };
    const send = (id, file, name, { bar, state }) => new Promise((resolve) => {
      const request = running = new XMLHttpRequest();
      request.open("POST", `/d/${id}/files`);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.setRequestHeader("Accept", "application/json");
      request.setRequestHeader("X-Form-Token", token);
      request.setRequestHeader("X-File-Name", encodeURIComponent(name));
      request.upload.onprogress = (event) => { if (event.lengthComputable) bar.value = event.loaded / event.total; };
      const end = (good, text) => {
        bar.value = good ? 1 : bar.value;
        state.textContent = text;
        if (!good) state.className = "small problem";
        if (request.status !== 415) resolve(good);
      };
      request.onload = () => {
        if (request.status === 201) { end(true, drop.dataset.done); return; }
        let why = drop.dataset.failed;
        try { why = JSON.parse(request.responseText).error || why; } catch { /* the general sentence stays */ }
        end(false, why);
        // What is no paper is left out and told; the dossier is not held back by it.
        if (request.status === 415) resolve(true);
      };
      request.onerror = () => end(false, drop.dataset.failed);
      request.onabort = () => end(false, drop.dataset.cancelled);
      request.send(file);
    });
    const submit = (path) => {
      const form = document.createElement("form");
      const field = document.createElement("input");
      form.method = "post";
      form.action = path;
      field.type = "hidden";
      field.name = "form_token";
      field.value = token;
      form.append(field);
      document.body.append(form);
      form.submit();
    };
    // Files that lie in one folder of the drop are one dossier; loose files together are one.
    const upload = async (files) => {
      const wanted = files.filter(({ name }) => !name.split("/").some((part) => litter.test(part)));
      if (!wanted.length) return;
      byId("uploads").hidden = false;
      byId("go-on").hidden = true;
      cancelled = false;
      const groups = new Map();
      for (const one of wanted) {
        const [first, ...rest] = one.name.split("/");
        const key = rest.length ? first : "";
        if (!groups.has(key)) groups.set(key, []);
        groups.get(key).push({ file: one.file, name: rest.length ? rest.join("/") : first });
      }
      const lines = new Map();
      for (const group of groups.values()) for (const one of group) lines.set(one, line(one.name));
      let last = null;
      let failed = 0;
      for (const group of groups.values()) {
        if (cancelled) break;
        const made = await fetch("/new", { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams({ form_token: token }) });
        if (!made.ok) { failed += group.length; continue; }
        const { id } = await made.json();
        for (const one of group) {
          if (cancelled) break;
          if (!(await send(id, one.file, one.name, lines.get(one)))) failed += 1;
        }
        last = id;
        if (groups.size > 1 && !cancelled) await fetch(`/d/${id}/read`, { method: "POST", redirect: "manual", body: new URLSearchParams({ form_token: token }) });
      }
      if (!last || cancelled) { byId("go-on").hidden = !last; if (last) byId("go-on").href = `/d/${last}`; return; }
      if (failed) { byId("go-on").hidden = false; byId("go-on").href = `/d/${last}`; return; }
      if (groups.size > 1) location.assign("/"); else submit(`/d/${last}/read`);
    };
    const entries = (entry, prefix) => new Promise((resolve) => {
      if (entry.isFile) { entry.file((file) => resolve([{ file, name: prefix + file.name }]), () => resolve([])); return; }
      const reader = entry.createReader();
      const found = [];
      const more = () => reader.readEntries(async (some) => {
        if (!some.length) { resolve((await Promise.all(found.map((one) => entries(one, `${prefix}${entry.name}/`)))).flat()); return; }
        found.push(...some);
        more();
      }, () => resolve([]));
      more();
    });
    for (const kind of ["dragenter", "dragover"]) addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("over"); });
    addEventListener("dragleave", (event) => { if (!event.relatedTarget) drop.classList.remove("over"); });
    addEventListener("drop", async (event) => {
      event.preventDefault();
      drop.classList.remove("over");
      const items = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
      upload((await Promise.all(items.map((entry) => entries(entry, "")))).flat());
    });
    const picked = (event) => upload([...event.target.files].map((file) => ({ file, name: file.webkitRelativePath || file.name })));
    byId("pick-files").addEventListener("change", picked);
    byId("pick-folder").addEventListener("change", picked);
    byId("cancel").addEventListener("click", () => { cancelled = true; if (running) running.abort(); });
  }

  // --- the list: search and filter
  const search = byId("search");
  if (search) {
    let verdict = "";
    const rows = [...document.querySelectorAll("#dossiers > li")];
    const show = () => {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const fits = words.every((word) => row.dataset.search.includes(word)) && (!verdict || row.dataset.verdict === verdict);
        row.hidden = !fits;
        shown += fits;
      }
      byId("none").hidden = shown > 0;
    };
    search.addEventListener("input", show);
    for (const button of document.querySelectorAll("[data-filter]")) button.addEventListener("click", () => {
      verdict = button.dataset.filter;
      for (const other of document.querySelectorAll("[data-filter]")) other.setAttribute("aria-pressed", String(other === button));
      show();
    });
    if (document.querySelector("[data-reading]")) setTimeout(() => { if (!search.value && byId("uploads").hidden) location.reload(); }, 4000);
  }

  // --- a dossier being read
  const reading = byId("reading");
  if (reading) {
    const bar = reading.querySelector("progress");
    const list = reading.querySelector("ul");
    let touched = false;
    addEventListener("input", () => { touched = true; });
    const ask = async () => {
      try {
        const answer = await fetch(reading.dataset.state, { headers: { Accept: "application/json" } });
        if (!answer.ok) throw new Error(String(answer.status));
        const now = await answer.json();
        if (now.state !== "waiting" && now.state !== "reading") {
          bar.value = bar.max;
          // Answers that are being typed are not thrown away; they are sent with the form, which shows the report too.
          if (!touched) location.reload();
          return;
        }
        bar.max = Math.max(now.total, 1);
        bar.value = now.done;
        list.replaceChildren(...now.files.map(({ file, text }) => {
          const item = document.createElement("li");
          const label = document.createElement("bdi");
          const state = document.createElement("span");
          label.textContent = file;
          state.textContent = text;
          state.className = "small soft";
          item.append(label, state);
          return item;
        }));
        setTimeout(ask, 1000);
      } catch { setTimeout(ask, 4000); }
    };
    ask();
  }

  // --- keys: j and k through the findings, a and r to decide, Enter for the why
  const findings = [...document.querySelectorAll("[data-finding]")];
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) return;
    const at = findings.findIndex((one) => one.contains(document.activeElement));
    const step = { j: 1, k: -1 }[event.key];
    if (step && findings.length) {
      const next = findings[Math.min(Math.max(at + step, 0), findings.length - 1)];
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    } else if ((event.key === "a" || event.key === "r") && at >= 0) {
      const box = findings[at].querySelector(".decide");
      if (!box) return;
      box.open = true;
      event.preventDefault();
      box.querySelector("[name=note]").focus();
    }
  });

  // A link to a finding that is folded opens it.
  const unfold = () => {
    const target = location.hash.length > 1 && byId(location.hash.slice(1));
    const fold = target && target.closest("details") || target && target.querySelector("details.fold");
    if (fold) fold.open = true;
    if (target && target.tagName === "DETAILS") target.open = true;
  };
  addEventListener("hashchange", unfold);
  unfold();

  // Another route asks other questions: save at once, the answers given so far stay.
  for (const form of document.querySelectorAll("[data-asks]")) form.elements.route.addEventListener("change", () => form.requestSubmit());

  for (const button of document.querySelectorAll("[data-copy]")) button.addEventListener("click", async () => {
    const source = byId(button.dataset.copy);
    const before = button.textContent;
    try { await navigator.clipboard.writeText("value" in source ? source.value : source.textContent); } catch { return; }
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = before; }, 1500);
  });
})();
