// The sorting table: where papers begin and what they are. Only files that were touched are sent.
"use strict";
(() => {
  const form = document.getElementById("sorting");
  if (!form) return;
  const state = document.getElementById("sort-state");
  const save = form.querySelector(".save button");
  const options = form.querySelector("option") ? [...form.querySelector("option").parentElement.options].map((one) => [one.value, one.text]) : [];
  const touched = new Set();

  const kindOf = (sheet) => sheet.querySelector("select");
  const fill = (select, kind) => {
    if (!select.options.length) select.append(...options.map(([value, text]) => new Option(text, value)));
    select.value = kind;
  };
  // Colours repeat after six papers; the name of the kind stands on every strip's first page.
  const paint = (scan) => {
    let paper = -1;
    for (const sheet of scan.querySelectorAll(".sheet")) {
      const first = "first" in sheet.dataset;
      paper += first;
      sheet.className = `sheet c${paper % 6}`;
      sheet.querySelector(".cut").setAttribute("aria-pressed", String(first));
      kindOf(sheet).hidden = !first;
    }
  };
  const changed = (scan) => {
    touched.add(scan);
    paint(scan);
    if (save) save.disabled = false;
    if (state) state.textContent = state.dataset.some;
  };
  const begin = (sheet, kind) => { sheet.dataset.first = ""; fill(kindOf(sheet), kind); };
  const paperAt = (sheet) => {
    let one = sheet;
    while (one && !("first" in one.dataset)) one = one.previousElementSibling;
    return one;
  };
  const toggle = (sheet) => {
    if ("first" in sheet.dataset) delete sheet.dataset.first;
    else begin(sheet, kindOf(paperAt(sheet)).value);
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
    const kind = kindOf(sheet).value;
    delete sheet.dataset.first;
    begin(to, kind);
    changed(sheet.closest(".scan"));
    return to;
  };

  for (const scan of form.querySelectorAll(".scan")) paint(scan);
  form.addEventListener("change", (event) => { if (event.target.tagName === "SELECT") changed(event.target.closest(".scan")); });

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
        if ("first" in sheet.dataset) { run = { file: Number(scan.dataset.file), first: page, last: page, kind: kindOf(sheet).value }; plan.push(run); } else run.last = page;
      }
    }
    form.elements.plan.value = JSON.stringify(plan);
  });
})();
