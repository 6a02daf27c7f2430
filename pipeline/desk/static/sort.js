// The sorting table: where papers begin and what they are. Only files that were touched are sent.
"use strict";
(() => {
  const form = document.getElementById("sorting");
  if (!form) return;
  const state = document.getElementById("sort-state");
  const save = form.querySelector(".save button");
  const optionsOf = (name) => [...(form.querySelector(`select.${name}`)?.options ?? [])].map((one) => [one.value, one.text]);
  const options = { kind: optionsOf("kind"), role: optionsOf("role") };
  const touched = new Set();

  const kindOf = (sheet) => sheet.querySelector(".kind");
  const roleOf = (sheet) => sheet.querySelector(".role");
  const copyOf = (sheet) => sheet.querySelector(".copy-of");
  const fill = (select, name, value) => {
    if (!select.options.length) select.append(...options[name].map(([one, text]) => new Option(text, one)));
    select.value = value;
  };
  const paperAt = (sheet) => {
    let one = sheet;
    while (one && !("first" in one.dataset)) one = one.previousElementSibling;
    return one;
  };
  // Colours repeat after six papers; the name of the kind stands on every strip's first page.
  const paint = (scan) => {
    let paper = -1;
    for (const sheet of scan.querySelectorAll(".sheet")) {
      const first = "first" in sheet.dataset;
      paper += first;
      sheet.className = `sheet c${paper % 6}`;
      sheet.querySelector(".cut").setAttribute("aria-pressed", String(first));
      kindOf(sheet).hidden = sheet.querySelector(".whose").hidden = !first;
      sheet.classList.toggle("left-out", paperAt(sheet) !== null && copyOf(paperAt(sheet)).checked);
    }
  };
  const changed = (scan) => {
    touched.add(scan);
    paint(scan);
    if (save) save.disabled = false;
    if (state) state.textContent = state.dataset.some;
  };
  // What a paper is goes with its beginning; a new paper is its own, and nobody said yet whose it is.
  const begin = (sheet, from, moved) => {
    sheet.dataset.first = "";
    fill(kindOf(sheet), "kind", kindOf(from).value);
    fill(roleOf(sheet), "role", roleOf(from).value);
    copyOf(sheet).checked = moved && copyOf(from).checked;
    for (const one of [roleOf, copyOf]) { if (moved && "said" in one(from).dataset) one(sheet).dataset.said = ""; else delete one(sheet).dataset.said; }
  };
  const toggle = (sheet) => {
    if ("first" in sheet.dataset) delete sheet.dataset.first;
    else begin(sheet, paperAt(sheet), false);
    changed(sheet.closest(".scan"));
  };
  // The beginning of a paper moves between its neighbours, never over them.
  const move = (sheet, to) => {
    if (!to || to === sheet || "first" in to.dataset || !("first" in sheet.dataset) || !sheet.previousElementSibling) return sheet;
    const forward = sheet.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING;
    for (let one = sheet; one !== to;) {
      one = forward ? one.nextElementSibling : one.previousElementSibling;
      if (!one || "first" in one.dataset) return sheet;
    }
    if (!to.previousElementSibling) return sheet;
    delete sheet.dataset.first;
    begin(to, sheet, true);
    changed(sheet.closest(".scan"));
    return to;
  };

  for (const scan of form.querySelectorAll(".scan")) paint(scan);
  form.addEventListener("change", (event) => {
    const scan = event.target.closest(".scan");
    if (!scan) return;
    event.target.dataset.said = "";
    changed(scan);
  });

  let held = null;
  let moved = false;
  form.addEventListener("pointerdown", (event) => {
    const cut = event.target.closest(".cut");
    if (!cut || cut.disabled) return;
    held = cut.closest(".sheet");
    moved = false;
    event.preventDefault();
    cut.focus();
  });
  addEventListener("pointermove", (event) => {
    if (!held || !("first" in held.dataset)) return;
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const to = under && under.closest(".sheet");
    if (!to || to === held || to.parentElement !== held.parentElement) return;
    const now = move(held, to);
    moved ||= now !== held;
    held = now;
  });
  addEventListener("pointerup", () => { setTimeout(() => { held = null; moved = false; }, 0); });
  form.addEventListener("click", (event) => {
    const cut = event.target.closest(".cut");
    if (cut && !cut.disabled && !moved) toggle(cut.closest(".sheet"));
  });
  form.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: "previousElementSibling", ArrowRight: "nextElementSibling" }[event.key];
    const cut = event.target.closest(".cut");
    if (!step || !cut) return;
    event.preventDefault();
    const sheet = cut.closest(".sheet");
    const to = "first" in sheet.dataset ? move(sheet, sheet[step]) : sheet[step] || sheet;
    to.querySelector(".cut").focus();
  });

  form.addEventListener("submit", () => {
    const plan = [];
    for (const scan of touched) {
      let run = null;
      for (const sheet of scan.querySelectorAll(".sheet")) {
        const page = Number(sheet.dataset.page);
        if ("first" in sheet.dataset) { 
          run = { file: Number(scan.dataset.file), first: page, last: page, kind: kindOf(sheet).value };
          if ("said" in roleOf(sheet).dataset) run.role = roleOf(sheet).value;
          if ("said" in copyOf(sheet).dataset) run.duplicate = copyOf(sheet).checked;
          plan.push(run);
        } else run.last = page;
      }
    }
    form.elements.plan.value = JSON.stringify(plan);
  });
})();
