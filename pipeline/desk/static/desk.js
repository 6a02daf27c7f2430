// The little that a page cannot do by itself: uploads with progress, search, keys, copying, watching a reading.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);

  // --- following what the desk does: server-sent events, closed in tabs nobody sees (a browser holds few of them)
  const follow = (address, event, told) => {
    let source = null;
    let over = false;
    const close = () => { if (source) source.close(); source = null; };
    const open = () => {
      if (over || source || document.hidden) return;
      source = new EventSource(address);
      source.addEventListener(event, (message) => { over = told(JSON.parse(message.data)) === true; if (over) close(); });
      source.addEventListener("error", () => { if (source && source.readyState === EventSource.CLOSED) { close(); setTimeout(open, 3000); } });
    };
    document.addEventListener("visibilitychange", () => { if (document.hidden) close(); else open(); });
    addEventListener("pagehide", close);
    open();
  };

  // --- uploads: files in stretches, their bytes as they are, so that nothing has to be parsed on the other side. What
  // was cut off goes on where it stopped: by itself when the line comes back, or when the same files are dropped again.
  const drop = byId("drop");
  let uploading = false;
  if (drop) {
    const STRETCH = 8 << 20;
    const TRIES = 8;
    const list = drop.querySelector(".uploads");
    const { token, into } = drop.dataset;
    const litter = /^(\.|thumbs\.db$|desktop\.ini$|__macosx$)/i;
    let cancelled = false;

    const ask = (path, method, headers, body) => fetch(`/api${path}`, { method, headers: { Accept: "application/json", "X-Form-Token": token, ...headers }, body });
    const about = (file, name) => ({ "X-File-Name": encodeURIComponent(name), "Upload-Length": String(file.size), "X-File-Changed": String(Math.max(0, Math.floor(file.lastModified / 1000))) });
    const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

    const line = (name) => {
      const item = document.createElement("li");
      const label = document.createElement("bdi");
      const bar = document.createElement("progress");
      const state = document.createElement("span");
      const stop = document.createElement("button");
      label.textContent = name;
      bar.max = 1;
      bar.value = 0;
      bar.setAttribute("aria-label", name);
      state.className = "small soft";
      stop.type = "button";
      stop.className = "stop";
      stop.textContent = "×";
      stop.setAttribute("aria-label", `${drop.dataset.cancel}: ${name}`);
      item.append(label, bar, state, stop);
      list.append(item);
      const row = { stopped: false, request: null };
      row.at = (share) => { bar.value = share; };
      row.say = (text, bad) => { state.textContent = text; state.className = bad ? "small problem" : "small soft"; };
      row.end = (text, good) => { if (good) bar.value = 1; row.say(text, !good); stop.remove(); };
      stop.addEventListener("click", () => { row.stopped = true; if (row.request) row.request.abort(); });
      return row;
    };
    // One stretch: resolves to the answer's status and text, rejects when the line is cut.
    const stretch = (id, file, name, offset, row) => new Promise((resolve, reject) => {
      const request = row.request = new XMLHttpRequest();
      request.open("POST", `/api/dossiers/${id}/files`);
      const headers = { ...about(file, name), "Upload-Offset": String(offset), "Content-Type": "application/octet-stream", Accept: "application/json", "X-Form-Token": token };
      for (const [key, value] of Object.entries(headers)) request.setRequestHeader(key, value);
      request.upload.onprogress = (event) => row.at((offset + event.loaded) / Math.max(file.size, 1));
      request.onload = () => {
        let told = {};
        try { told = JSON.parse(request.responseText); } catch { /* the general sentence stays */ }
        resolve({ status: request.status, told });
      };
      request.onerror = request.onabort = () => reject(new Error("cut"));
      request.send(file.slice(offset, offset + STRETCH));
    });
    const send = async (id, file, name, row, known) => {
      let offset = 0;
      let tries = 0;
      let unsure = known;
      row.say(drop.dataset.sending);
      while (tries <= TRIES) {
        if (cancelled || row.stopped) {
          row.end(drop.dataset.cancelled, false);
          try { await ask(`/dossiers/${id}/files/cancel`, "POST", about(file, name)); } catch { /* it is removed when the dossier is read */ }
          return false;
        }
        try {
          if (unsure) {
            const answer = await ask(`/dossiers/${id}/files`, "GET", about(file, name));
            if (!answer.ok && answer.status < 500) { row.end(drop.dataset.failed, false); return answer.status === 415; }
            const there = await answer.json();
            if (there.complete) { row.end(drop.dataset.done, true); return true; }
            offset = there.offset;
            row.at(offset / Math.max(file.size, 1));
            unsure = false;
          }
          const { status, told } = await stretch(id, file, name, offset, row);
          if (status === 201) { row.end(drop.dataset.done, true); return true; }
          if (status === 202) { offset = told.offset; tries = 0; row.say(drop.dataset.sending); continue; }
          // What is no paper is left out and told; the dossier is not held back by it.
          if (status !== 409 || tries === TRIES) { row.end(told.error || drop.dataset.failed, false); return status === 415; }
        } catch {
          if (cancelled || row.stopped) continue;
          row.say(drop.dataset.again);
        }
        unsure = true;
        tries += 1;
        await pause(Math.min(400 * 2 ** tries, 15000));
      }
      row.end(drop.dataset.failed, false);
      return false;
    };
    const begin = async (signature) => {
      const answer = await ask("/dossiers", "POST", { "Content-Type": "application/json" }, JSON.stringify({ signature }));
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    };
    // Which files make one dossier, by the same rule as below --root: a folder with papers of its own is one, with all
    // that lies in it; one that holds only folders and archives groups dossiers. Papers at the top of a chosen folder
    // are one more; loose files together are one.
    const grouped = (wanted, divide) => {
      const isZip = (name) => /\.zip$/i.test(name);
      const folder = (parts, depth) => parts.slice(0, depth).join("/");
      const holding = new Set();
      for (const { name } of wanted) if (!isZip(name)) holding.add(name.slice(0, Math.max(0, name.lastIndexOf("/"))));
      const groups = new Map();
      for (const { file, name } of wanted) {
        const parts = name.split("/");
        let from = Math.min(1, parts.length - 1);
        let key = into ? "" : folder(parts, from);
        if (divide && parts.length > 1) {
          let depth = 2;
          while (depth < parts.length && !holding.has(folder(parts, depth))) depth += 1;
          if (depth < parts.length) { from = depth; key = folder(parts, depth); }
          else if (parts.length > 2 || !holding.has(parts[0])) { from = parts.length - 1; key = name; }
        }
        if (!groups.has(key)) groups.set(key, []);
        groups.get(key).push({ file, name: parts.slice(from).join("/") });
      }
      return groups;
    };
    // Several dossiers in one folder: what would be made of it is said first, and nothing is sent before the answer.
    const fill = (text, number) => text.replace("{n}", String(number));
    const chosen = (divided, whole) => new Promise((resolve) => {
      const box = byId("divide");
      const [many, one] = [byId("divide-many"), byId("divide-one")];
      box.querySelector("ul").replaceChildren(...[...divided].map(([key, group]) => {
        const item = document.createElement("li");
        const label = document.createElement("bdi");
        const count = document.createElement("span");
        const rest = !key || [...divided.keys()].some((other) => other.startsWith(`${key}/`));
        label.textContent = rest ? drop.dataset.loose : key.slice(key.indexOf("/") + 1);
        count.className = "small soft";
        count.textContent = fill(group.length === 1 ? drop.dataset.fileOne : drop.dataset.fileOther, group.length);
        item.append(label, count);
        return item;
      }));
      many.textContent = fill(drop.dataset.makeOther, divided.size);
      one.textContent = whole.size === 1 ? drop.dataset.makeOne : fill(drop.dataset.makeOther, whole.size);
      const answer = (groups) => () => { box.hidden = true; resolve(groups); };
      many.onclick = answer(divided);
      one.onclick = answer(whole);
      byId("divide-none").onclick = answer(null);
      box.hidden = false;
      many.focus();
      box.scrollIntoView({ block: "nearest" });
    });
    const upload = async (files) => {
      const wanted = files.filter(({ name }) => !name.split("/").some((part) => litter.test(part)));
      if (!wanted.length || uploading || !byId("divide").hidden) return;
      const whole = grouped(wanted, false);
      const divided = into ? whole : grouped(wanted, true);
      const groups = divided.size > whole.size ? await chosen(divided, whole) : divided;
      if (!groups) return;
      byId("uploads").hidden = false;
      byId("go-on").hidden = true;
      byId("cancel").hidden = false;
      cancelled = false;
      uploading = true;
      const lines = new Map();
      for (const group of groups.values()) for (const one of group) lines.set(one, line(one.name));
      let last = null;
      let failed = 0;
      for (const [key, group] of groups) {
        if (cancelled) break;
        // The same files dropped again find the dossier in which they were cut off.
        const bytes = group.reduce((sum, { file }) => sum + file.size, 0);
        const signature = [key, group.length, bytes, group[0].name].join("|").slice(0, 500);
        let made = { id: into, resumed: true };
        try { if (!into) made = await begin(signature); } catch {
          for (const one of group) lines.get(one).end(drop.dataset.failed, false);
          failed += group.length;
          continue;
        }
        let stored = 0;
        for (const one of group) stored += await send(made.id, one.file, one.name, lines.get(one), made.resumed);
        if (!stored && !into) {
          // Nothing of it is wanted any more: an empty dossier helps nobody.
          try { await ask(`/dossiers/${made.id}/remove`, "POST", {}); } catch { /* it can be removed on its page */ }
          failed += group.length;
          continue;
        }
        last = made.id;
        failed += group.length - stored;
        if (stored === group.length) await ask(`/dossiers/${made.id}/job`, "POST", {});
      }
      uploading = false;
      byId("cancel").hidden = true;
      byId("go-on").href = last ? `/d/${last}` : "/";
      byId("go-on").hidden = !(last && (cancelled || failed));
      if (last && !cancelled && !failed) location.assign(groups.size > 1 ? "/" : `/d/${last}`);
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
    const picked = (event) => {
      const files = [...event.target.files].map((file) => ({ file, name: file.webkitRelativePath || file.name }));
      // Emptied, so that choosing the same again is a change again.
      event.target.value = "";
      upload(files);
    };
    byId("pick-files").addEventListener("change", picked);
    byId("pick-folder").addEventListener("change", picked);
    byId("cancel").addEventListener("click", () => { cancelled = true; for (const one of list.querySelectorAll(".stop")) one.click(); });
    addEventListener("beforeunload", (event) => { if (uploading) event.preventDefault(); });
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
  }

  // --- dossiers being read, on the list: the page is made anew when one has ended, but never under somebody's hands
  const rows = byId("dossiers");
  if (rows) {
    const loaded = Date.now();
    const renew = () => { if (!uploading && byId("divide").hidden && !search.value && byId("uploads").hidden && !document.hidden) location.reload(); };
    follow("/api/events", "running", (running) => {
      const now = new Map(running.map((one) => [one.id, one]));
      const before = [...rows.querySelectorAll("[data-reading]")];
      for (const row of before) {
        const { done, total, state } = now.get(row.dataset.id) || {};
        row.querySelector(".row-progress").textContent = state === "reading" && total ? `${done}/${total}` : "";
      }
      const changed = before.some((row) => !now.has(row.dataset.id)) || running.some(({ id }) => !rows.querySelector(`[data-id="${id}"][data-reading]`));
      if (changed) setTimeout(renew, Math.max(0, 4000 - (Date.now() - loaded)));
    });
  }

  // --- a dossier being read
  const reading = byId("reading");
  if (reading) {
    const bar = reading.querySelector("progress");
    const list = reading.querySelector("ul");
    const words = JSON.parse(reading.dataset.words);
    let touched = false;
    addEventListener("input", () => { touched = true; });
    follow(reading.dataset.events, "job", (now) => {
      if (now.state !== "waiting" && now.state !== "reading") {
        bar.value = bar.max;
        // Answers that are being typed are not thrown away; they are sent with the form, which shows the report too.
        if (!touched) location.reload();
        return true;
      }
      bar.max = Math.max(now.total, 1);
      bar.value = now.done;
      list.replaceChildren(...Object.entries(now.files).map(([file, event]) => {
        const item = document.createElement("li");
        const label = document.createElement("bdi");
        const state = document.createElement("span");
        label.textContent = file;
        state.textContent = words[event] || event;
        state.className = "small soft";
        item.append(label, state);
        return item;
      }));
      return false;
    });
  }

  // --- keys: j and k through the findings, a and r to decide, c to correct the value, Enter for the why
  const findings = [...document.querySelectorAll("[data-finding]")];
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) return;
    const at = findings.findIndex((one) => one.contains(document.activeElement));
    const step = { j: 1, k: -1 }[event.key];
    if (step && findings.length) {
      const next = findings[Math.min(Math.max(at + step, 0), findings.length - 1)];
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    } else if (["a", "r", "c"].includes(event.key) && at >= 0) {
      const box = findings[at].querySelector(event.key === "c" ? ".correct" : ".decide:not(.correct)");
      if (!box) return;
      box.open = true;
      event.preventDefault();
      box.querySelector(event.key === "c" ? "[name=value]" : "[name=note]").focus();
    }
  });

  // A link to a finding that is folded opens it.
  const unfold = () => {
    const target = location.hash.length > 1 && byId(location.hash.slice(1));
    const fold = target && target.closest("details.fold") || target && target.querySelector("details.fold");
    if (fold) fold.open = true;
    if (target && target.tagName === "DETAILS") target.open = true;
  };
  addEventListener("hashchange", unfold);
  unfold();

  // Once is enough: a second click while the answer is on its way would rest on what the first one changed.
  let sent = new WeakSet();
  addEventListener("submit", (event) => { if (sent.has(event.target)) event.preventDefault(); else sent.add(event.target); });
  addEventListener("pageshow", () => { sent = new WeakSet(); });

  // Another route asks other questions: save at once, the answers given so far stay.
  for (const form of document.querySelectorAll("[data-asks]")) form.elements.route.addEventListener("change", () => form.requestSubmit());

  // Another field, another way to type it in.
  for (const form of document.querySelectorAll("[data-value]")) {
    const { field, value } = form.elements;
    const fit = () => {
      const { type, now } = field.selectedOptions[0].dataset;
      form.elements.value.type = type === "date" ? "date" : "text";
      form.elements.value.inputMode = type === "number" ? "decimal" : "text";
      value.value = now;
    };
    field.addEventListener("change", fit);
    fit();
  }

  for (const button of document.querySelectorAll("[data-copy]")) button.addEventListener("click", async () => {
    const source = byId(button.dataset.copy);
    const before = button.textContent;
    try { await navigator.clipboard.writeText("value" in source ? source.value : source.textContent); } catch { return; }
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = before; }, 1500);
  });
})();
